// What an API team declares its reference with comes along with this module. `@Since` works only where its
// module is imported, so this has to be a re-export rather than a list of type aliases.
@_exported public import APIModel

import ComputeReference
import Strata

await ReferenceTool(ComputeReference.reference).main()

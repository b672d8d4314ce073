/// The candidate that a misspelt word was most likely meant to be, or `nil` when none is near.
///
/// Near means at most a third of the word's characters apart, and at least one: inserted, dropped, changed, or two
/// neighbours swapped. Among candidates that are equally near the first in alphabetical order wins, so the answer
/// doesn't depend on the order of the candidates. A candidate equal to the word is no suggestion.
package func didYouMean(_ word: String, among candidates: [String]) -> String? {
  let letters = Array(word.unicodeScalars)
  let limit = max(1, letters.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.unicodeScalars)
    guard abs(other.count - letters.count) <= limit, !other.isEmpty else { continue }
    let distance = editDistance(letters, other)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The number of edits between two words, a swap of neighbours counting as one (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}

package import CaseModel
import Lint

/// What we write of a citizen in words of our own is what was seen, never a diagnosis.
///
/// Whose words they are no program knows: whoever writes says so with the wish, and it is on them. What a citizen sends, and
/// what is taken over from another system as it stands, is not asked about. At registration that is the summary and the reason for
/// no talk, not the points, which the citizen makes; a look at them before anything is written, and nothing is stored.
/// `scripts/bench register` registers with summaries of real length and says what one look costs.
package enum OwnDiagnosis {
    package static func check(_ wish: some WordsOfOurs) throws(IntakeRefusal) {
        guard wish.isNotOurs != true else { return }
        guard wish.ownWords.allSatisfy({ Lint.diagnosis(in: $0) == nil }) else { throw .diagnosisIsOurs }
    }
}

package import CaseModel
import Wording

/// One message about many things has reached nobody. This one goes only while calls are among them, and says how many, not
/// whose.
package struct UnheardDigest: UnheardLetter {
    package static let name = "unheardDigest"

    private let digest: Digest
    package let to: PersonID

    package var original: Digest { digest }

    package init(_ original: Digest, to person: PersonID) {
        digest = original
        to = person
    }

    package var questions: [Question] { [.address(of: to), digest.counts { $0.hasCalls }] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let counts = try fetched.reply(Digest.counts, to: ReadDigest.self)
        return try desk.message("digest-unheard/1", Wording.unheardDigest(counts), fetched)
    }
}

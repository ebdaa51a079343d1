import CaseModel
import IntakeCore
import Testing
import Wording

@Suite struct IntakeWordingTests {
    @Test("whoever is refused reads why, in Danish", arguments: IntakeRefusal.allCases)
    func everyRefusalHasASentence(refusal: IntakeRefusal) {
        #expect(Wording.sentence(for: refusal) != Wording.unknownRefusal, "\(refusal.code)")
    }

    @Test("whoever is refused about who stands around a citizen reads why", arguments: SurroundingsRefusal.allCases)
    func everySurroundingsRefusalHasASentence(refusal: SurroundingsRefusal) {
        #expect(Wording.sentence(for: refusal) != Wording.unknownRefusal, "\(refusal.code)")
    }

    @Test("whoever asks what a case's state forbids reads why, in Danish", arguments: CaseRefusal.allCases)
    func everyCaseRefusalHasASentence(refusal: CaseRefusal) {
        #expect(Wording.sentence(for: refusal) != Wording.unknownRefusal, "\(refusal.code)")
    }
}

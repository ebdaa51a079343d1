import NotifierCore
import NotifierShell
import Runtime
import Testing
import Wire
import Wording

/// Why a letter is not sent: a colleague reads a sentence of its own, and what can be known before the start is said then.
struct LetterReasonTests {
    @Test(arguments: DropReason.allCases) func `whatever a letter was dropped for has its own sentence`(
        reason: DropReason
    ) {
        #expect(Wording.sentence(forRefusal: "notifier.\(reason.rawValue)") != Wording.unknownRefusal)
    }

    @Test(arguments: [
        "letter.bad_address", "letter.memo", "letter.incomplete", "letter.unwritable", "letter.cairo",
        "letter.unexpected_pdf", "letter.not_together", "notifier.unreadable_answer", "smtp.unreachable",
        "smtp.unknown_host", "smtp.slow", "smtp.broken", "smtp.login_refused", "smtp.not_encrypted", "smtp.untrusted",
        "smtp.sender_refused", "smtp.deferred", "smtp.not_marked", "smtp.no_document", "smtp.no_memory",
        "smtp.too_late",
    ])
    func `whatever hinders a letter from being made has its own sentence, and leads to somebody who can help`(
        code: String
    ) {
        let sentence = Wording.sentence(forRefusal: code)
        #expect(sentence != Wording.unknownRefusal && !sentence.contains("hvad der mangler"))
    }

    @Test(arguments: ["", "1122334", "112233445", "DK112233"])
    func `a number that Digital Post cannot be sent from is said before the start`(cvr: String) throws {
        let settings = try Configuration.merge(["cvr": .string(cvr)], over: NotifierService.defaults, at: "test")
        do {
            try NotifierService.check(settings, in: DataFolder("/nowhere"))
            Issue.record("nothing was found wrong")
        } catch let fault as ConfigurationFault { #expect(fault.code == "notifier.cvr") }
    }
}

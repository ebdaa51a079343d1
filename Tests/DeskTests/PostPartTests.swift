import CaseModel
import DeskAnswers
import DeskParts
import DeskShell
import Testing
import Web
import Wording

/// How the citizen gets letters, on Sagen.
struct PostPartTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "case", path: ["sager", "K-1"])

    private func part(_ registration: PostRegistration?, waiting reason: String? = nil) -> String {
        let row = LetterRow(
            letter: "L-1", kind: .receipt, state: .needsPerson, since: "2026-11-23T09:10+01:00", note: nil,
            version: nil, to: nil, by: nil, isLate: false, reason: reason, digest: nil)
        let post = PostRow(case: "K-1", registration: registration, by: nil, at: nil)
        return PostPart(
            frame: frame, id: "K-1", letters: ListLetters.Reply(letters: [row], post: post),
            parts: FormParts(answers: Answers(), faults: [])
        ).html.text
    }

    @Test func `how the citizen is registered is said in words, and that nobody has looked it up too`() {
        #expect(part(.protected).contains("Beskyttet adresse: kun Digital Post"))
        #expect(part(nil).contains(Wording.Desk.postUnknown))
    }

    @Test func `where the citizen has other cases, it is said why it is asked of each`() {
        func part(isJoined: Bool) -> String {
            let post = PostRow(case: "K-1", registration: nil, by: nil, at: nil)
            return PostPart(
                frame: frame, id: "K-1", letters: ListLetters.Reply(letters: [], post: post),
                parts: FormParts(answers: Answers(), faults: []), isJoined: isJoined
            ).html.text
        }
        #expect(
            part(isJoined: true).contains("Skriv det i hver af dem") && !part(isJoined: false).contains("i hver af"))
    }

    @Test func `letters that go as to a protected address, while it stands open on the case, are said to`() {
        #expect(part(.protected).contains("adressen står åbent på sagen") && part(.protected).contains("/omkring\""))
        #expect(!part(.digital).contains("står åbent"))
        let post = PostRow(case: "K-1", registration: .protected, by: nil, at: nil)
        let hidden = PostPart(
            frame: frame, id: "K-1", letters: ListLetters.Reply(letters: [], post: post),
            parts: FormParts(answers: Answers(), faults: []), isProtected: true
        ).html.text
        #expect(!hidden.contains("står åbent"))
    }

    @Test("R-014 that the last choice is lost is said with when it was made, and the form to choose again lies open")
    func lost() {
        func part(_ lost: Timestamp?) -> String {
            let post = PostRow(case: "K-1", registration: .exempt, by: "P-1", at: monday, lost: lost)
            return PostPart(
                frame: frame, id: "K-1", letters: ListLetters.Reply(letters: [], post: post),
                parts: FormParts(answers: Answers(), faults: [])
            ).html.text
        }
        #expect(part(monday).contains("Valget gik tabt") && part(monday).contains("<details open>"))
        #expect(!part(nil).contains("Valget gik tabt") && !part(nil).contains("<details open>"))
    }

    @Test(arguments: [
        (LetterChannel.digitalPost, "er i borgerens Digital Post"), (.paper, "er lagt til posten"),
        (.staffMail, "er afleveret til mailserveren"), (.nudge, "er afleveret til mailserveren"),
    ])
    func `where a letter is said to be is no more than is known`(channel: LetterChannel, words: String) {
        let row = DeliveryRow(
            channel: channel, document: "d", state: .received, since: "2026-11-23T09:10+01:00", evidence: nil,
            next: .nothing)
        #expect(Wording.Desk.delivery(row).hasSuffix("\(words)."))
    }

    @Test func `whoever only inspects sees how letters go, and cannot change it`() {
        let adviser = Viewer(person: "P-2", unit: "U-x", roles: [.citizensAdviser], leads: [])
        let frame = Frame(
            name: "Bo Påhit", viewer: adviser, formToken: "form-token", current: "case", path: ["sager", "K-1"])
        let html = PostPart(
            frame: frame, id: "K-1", letters: ListLetters.Reply(letters: [], post: nil),
            parts: FormParts(answers: Answers(), faults: [])
        ).html.text
        #expect(!html.contains("<form"))
    }

    @Test func `another address is confirmed only where a letter waits for that`() {
        let changed = part(.exempt, waiting: "channel.address_changed")
        #expect(changed.contains(Wording.Desk.confirmAddress))
        // Each of the three holds a letter by the same code: whoever presses has looked at all of them.
        #expect(changed.contains("<button class=\"second\">Navn, adresse og CPR-nummer er borgerens"))
        #expect(!part(.exempt, waiting: "spool.full").contains(Wording.Desk.confirmAddress))
    }

    @Test("R-014 a letter is called sent when it has left, in one wording wherever it stands")
    func states() {
        func state(
            _ place: DeliveryState, _ channel: LetterChannel = .paper, code: String? = nil, settled: Bool = false
        ) -> String {
            let evidence = code.map { DeliveryEvidence(.person, code: $0, at: monday) }
            return Wording.state(
                of: LetterRow(
                    letter: "L-1", kind: .noteCopy, state: .sent, since: monday, note: nil, version: nil, to: nil,
                    by: nil, isLate: false, reason: nil, digest: nil,
                    delivery: DeliveryRow(
                        channel: channel, document: "u", state: place, since: monday, evidence: evidence,
                        next: .nothing),
                    settled: settled
                        ? LetterSettled(ground: .toldOtherwise, reference: nil, by: "P-lone", at: monday) : nil))
        }
        let told = [
            state(.queued), state(.spooled), state(.refused), state(.bounced), state(.uncertain),
            state(.refused, code: "person.stopped"), state(.refused, settled: true),
        ]
        #expect(told.allSatisfy { !$0.hasPrefix("sendt") } && Set(told).count == told.count)
        #expect(state(.spooled) == "på papir, ligger klar til afsendelse")
        #expect(state(.refused, code: "person.stopped") == "på papir, er stoppet, før det blev printet")
        #expect(state(.bounced, settled: true) == "på papir, er kommet retur; sendes ikke igen")
        #expect(state(.received, .digitalPost) == "Digital Post, er i borgerens Digital Post")
    }
}

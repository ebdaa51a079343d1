import CaseModel
import NotifierCore
import Testing
import Wording

private func pinged(digested: [PersonID]?) -> Pinged {
    Pinged(
        case: "K-1", callback: "C-1", stage: .missed, recipients: ["P-1", "P-2"], due: "2026-11-24T10:00+01:00",
        validUntil: "2026-11-25T16:00+01:00", digested: digested)
}

@Test("R-036 whoever hears of much in one message gets no message of their own for each of it; the others do")
func oneOfMany() {
    #expect(Ping.owed(after: pinged(digested: ["P-2"])).map(\.colleague) == ["P-1"])
    #expect(Ping.owed(after: pinged(digested: nil)).map(\.colleague) == ["P-1", "P-2"])
    let chased = Chased(
        case: "K-1", obligation: "G-1", kind: .note, stage: .missed, recipients: ["P-1", "P-2"],
        due: "2026-11-24T10:00+01:00", validUntil: "2026-11-25T16:00+01:00", digested: ["P-1", "P-2"])
    #expect(Chase.owed(after: chased).isEmpty)
}

@Test("R-036 one message says how many of each there are, and leaves out what there is none of")
func numbers() {
    let all = Wording.digest(ReadDigest.Reply(overdue: 2, calls: 7, others: 1)).paragraphs
    #expect(
        all.dropLast() == [
            "2 opkald, hvor fristen er overskredet.", "7 opkald, der skal nås.",
            "1 anden ting, der skal gøres eller er forsinket.",
        ])
    let few = Wording.digest(ReadDigest.Reply(overdue: 0, calls: 0, others: 6)).paragraphs
    #expect(few.dropLast() == ["6 andre ting, der skal gøres eller er forsinket."])
}

@Test("R-036 R-071 the rest is said kind by kind, and a note that is late has a line of its own with its cases")
func kinds() {
    let reply = ReadDigest.Reply(
        overdue: 0, calls: 0, others: 6,
        kinds: [
            DigestedKind(.note, count: 2, late: 2), DigestedKind(.copy, count: 1, late: 0),
            DigestedKind(.agreement, count: 3, late: 1),
        ], lateNotes: ["K-1", "K-7"])
    #expect(
        Wording.digest(reply).paragraphs.dropLast() == [
            "2 notater, der skal skrives, overskredet.", "1 kopi af et notat, der skal sendes.",
            "3 aftaler med borgere, 1 overskredet.", "Notatet om samtalen mangler i sagerne K-1, K-7.",
        ])
    #expect(ReadDigest.Reply(overdue: 0, calls: 0, others: 0).isEmpty)
}

@Test func `a message about many things belongs to no case, and is asked about once more before it leaves`() throws {
    let event = Digested(digest: "Y-1", person: "P-1", count: 6, validUntil: "2026-11-25T16:00+01:00")
    let letter = Digest(digest: event.digest, to: event.person, until: event.validUntil)
    #expect(letter.key.rawValue == "digest/Y-1" && letter.case == nil && letter.colleague == "P-1")
    #expect(letter.validUntil == event.validUntil)
    #expect(letter.questions.map(\.method) == ["directory.address", "callback.digest"])
}

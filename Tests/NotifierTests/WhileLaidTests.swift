import CaseModel
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// What is told while a letter is on its way into its folder, where it cannot be called back: it leaves once it lies there.
@Suite struct WhileLaidTests {
    private static let hour: Timestamp = "2025-03-06T10:00+01:00"
    private static let later: Timestamp = "2025-03-10T10:00+01:00"

    private func appointed(_ version: Int, at moment: Timestamp?, _ notice: NoticeWay?) -> Appointed {
        Appointed(
            case: "K-1", appointment: "A-1", version: version, form: .call, at: moment, notice: notice, by: "P-7")
    }

    private func rows(_ desk: Desk, _ kind: LetterKind) throws -> [LetterRow] {
        try desk.letters().filter { $0.kind == kind }
    }

    private func lies(_ row: LetterRow, _ desk: Desk) -> Bool { desk.files("letters").contains("\(row.letter).pdf") }

    @Test(
        "R-044 an hour that is moved again while the letter about it is laid: the newest alone lies there",
        arguments: [NoticeWay.letter, .phone])
    func movedAgain(notice: NoticeWay) throws {
        let desk = try Desk.ofFormalCase()
        desk.spool.meanwhile = { [unowned desk] in
            try desk.bench.hearMeanwhile(
                appointed(3, at: Self.later, notice), from: .callback, about: CaseID("K-1"))
        }
        try desk.bench.hear(appointed(2, at: Self.hour, .letter), from: .callback, about: CaseID("K-1"))
        let letters = try rows(desk, .appointment)
        #expect(letters.count == (notice == .letter ? 2 : 1))
        #expect(letters[0].delivery?.state == .refused && !lies(letters[0], desk))
        #expect(letters[0].delivery?.evidence?.code == (notice == .letter ? "letter.newer" : "hour.moved"))
        guard notice == .letter else { return }
        #expect(letters[1].delivery?.state == .spooled && lies(letters[1], desk))
        // It asks what the citizen knows: the hour before the one that they never read of.
        #expect(desk.asked.count { $0 == ReadAppointment.method } == 3)
    }

    @Test(
        "R-073 the copy of a note names no hour that was moved while it was made or laid", arguments: [true, false])
    func copy(isBeingLaid: Bool) throws {
        let desk = try Desk.ofFormalCase()
        desk.nextTalk = NextTalk(at: Self.hour, form: .call)
        let moved = { [unowned desk] in
            desk.nextTalk = NextTalk(at: Self.later, form: .call)
            try desk.bench.hearMeanwhile(
                appointed(2, at: Self.later, .phone), from: .callback, about: CaseID("K-1"))
        }
        if isBeingLaid {
            desk.spool.meanwhile = moved
        } else {
            let answer = desk.bench.others
            var isMoved = false
            desk.bench.others = { method, body in
                if method == FindRecipient.method, !isMoved {
                    isMoved = true
                    try? moved()
                }
                return answer(method, body)
            }
        }
        try desk.file()
        let copies = try rows(desk, .noteCopy)
        #expect(copies.map(\.delivery?.state) == [.replaced, .spooled])
        #expect(copies[0].delivery?.evidence?.code == "hour.moved")
        #expect(copies.map { lies($0, desk) } == [false, true])
    }

    @Test("R-073 a note that is corrected while its copy is laid: the newest alone lies there, and is no correction")
    func corrected() throws {
        let desk = try Desk.ofFormalCase()
        desk.spool.meanwhile = { [unowned desk] in
            let event = NoteFiled(
                case: "K-1", callback: "C-1", note: "N-1", version: 2, by: "P-7", spokenAt: desk.bench.clock.now,
                outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2025-03-05T16:00+01:00")
            try desk.bench.hearMeanwhile(event, from: .callback, about: CaseID("K-1"))
        }
        try desk.file()
        let copies = try rows(desk, .noteCopy)
        #expect(copies.map(\.delivery?.state) == [.refused, .spooled])
        #expect(copies[0].delivery?.evidence?.code == "copy.newer_version")
        #expect(copies.map { lies($0, desk) } == [false, true])
        let read = ReadLetter(case: "K-1", letter: copies[1].letter)
        #expect(try desk.bench.ask(read, as: Desk.colleague).text?.template == Wording.noteCopyTemplate)
    }

    @Test("R-044 what was overtaken while nobody knew whether it lies there leaves as soon as that is known")
    func cutOff() throws {
        let desk = try Desk.ofFormalCase()
        desk.spool.meanwhile = { [unowned desk] in
            try desk.bench.hearMeanwhile(appointed(3, at: nil, .phone), from: .callback, about: CaseID("K-1"))
        }
        desk.spool.isCutAfterwards = true
        try desk.bench.hear(appointed(2, at: Self.hour, .letter), from: .callback, about: CaseID("K-1"))
        let letter = try #require(try rows(desk, .appointment).first)
        #expect(lies(letter, desk))
        desk.spool.isCutAfterwards = false
        try desk.bench.wait(until: "2025-03-04T11:00+01:00")
        let taken = try #require(try rows(desk, .appointment).first)
        #expect(taken.delivery?.state == .refused && taken.delivery?.evidence?.code == "hour.moved")
        #expect(!lies(taken, desk))
    }
}

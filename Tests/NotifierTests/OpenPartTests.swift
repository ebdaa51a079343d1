import CaseModel
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// A complaint of which a part is still to be answered in writing when the rest has been talked through.
@Suite struct OpenPartTests {
    private static let day: Timestamp = "2025-03-18T15:00+01:00"

    /// What the copy of the note says, in whose case this is owed.
    private func copy(
        _ owed: FindRecipient.Reply.AnswerOwed?, spokenFor other: FindRecipient.Reply.SpokenWith? = nil,
        forwarded: Bool = false
    ) throws -> String {
        let desk = try Desk()
        desk.answerOwed = owed
        desk.spokenWith = other
        desk.recognised = other.map { _ in Recognition(how: .knownNumber, representative: 1) }
        try desk.register(route: .split)
        if forwarded {
            desk.answers[ReadForwarding.method] = try JSON(encoding: ReadForwarding.Reply.region(["Ventetiden"]))
            let event = CaseForwarded(
                case: "K-1", forwarding: "X-1", received: "2026-11-20T09:00+01:00", isPart: true, by: "P-1")
            try desk.bench.hear(event, from: .intake, about: CaseID("K-1"))
        }
        try desk.file()
        let letter = try #require(try desk.letters().last { $0.kind == .noteCopy }).letter
        return
            "\(try #require(try desk.bench.ask(ReadLetter(case: "K-1", letter: letter), as: Desk.colleague).text).blocks)"
    }

    @Test("R-002 R-073 the copy says that what we talked about ends, and by when the other part is answered")
    func ours() throws {
        let words = try copy(.init(isPart: true, by: Self.day))
        #expect(words.contains("at det, vi talte om, slutter her."))
        #expect(
            words.contains(
                "Den del af din klage, der handler om en afgørelse, svarer vi på skriftligt senest tirsdag den 18. marts 2025"
            ))
        #expect(!words.contains("at sagen slutter her"))
        #expect(try copy(nil).contains("Du har sagt ja til, at sagen slutter her. Skifter du mening"))
    }

    @Test("R-002 in a letter about several cases too, whichever of them the answer is owed in")
    func joined() throws {
        let house = try JoinedHouse()
        house.owed["K-2"] = .init(isPart: true, by: Self.day)
        try house.talk(about: 2)
        let words = "\(try house.text("K-1").blocks)"
        #expect(words.contains("at det, vi talte om, slutter her. Den del af din klage, der handler om en afgørelse"))
        #expect(words.contains("senest tirsdag den 18. marts 2025") && !words.contains("sagerne slutter her"))
    }

    @Test("R-002 of several answers a day is said where it is the same for all")
    func together() {
        typealias Owed = FindRecipient.Reply.AnswerOwed
        let part = Owed(isPart: true, by: Self.day)
        #expect(Owed.together([]) == nil && Owed.together([part]) == part && Owed.together([part, part]) == part)
        #expect(Owed.together([part, Owed(isPart: true, by: nil)]) == Owed(isPart: true, by: nil))
        #expect(Owed.together([part, Owed(isPart: false, by: Self.day)]) == Owed(isPart: false, by: Self.day))
    }

    @Test("R-002 with a part of either kind it says who answers which")
    func both() throws {
        let words = try copy(.init(isPart: true, by: nil), forwarded: true)
        #expect(words.contains("som vi har sendt til Region Eksempel, svarer de på. Den del af din klage, der handler"))
        #expect(words.contains("svarer vi på skriftligt. Skifter du mening"))
    }

    @Test("R-002 a day that has passed when the letter is written is no promise, and all of it may be what is answered")
    func passed() throws {
        let words = try copy(.init(isPart: false, by: "2025-03-03T15:00+01:00"))
        #expect(words.contains("slutter her. Du får også et skriftligt svar fra os. Skifter"))
    }

    @Test("R-002 R-072 the same where somebody spoke for the citizen")
    func others() throws {
        let words = try copy(.init(isPart: true, by: nil), spokenFor: .rolf)
        #expect(words.contains("har sagt ja på dine vegne til, at det, vi talte om, slutter her. Den del af din klage"))
    }

    @Test(
        "R-073 where the talk that was agreed on does not come, the copy does not say that it does",
        arguments: [true, false])
    func noNextTalk(isOff: Bool) {
        let wednesday = NoteCopyFacts.wednesday(.newTalk)
        let facts = NoteCopyFacts(
            name: wednesday.name, received: wednesday.received,
            note: ReadNote.Reply(
                row: wednesday.note.row, draft: wednesday.note.draft, consent: nil, isNextTalkOff: isOff ? true : nil),
            code: wednesday.code, letter: wednesday.letter)
        let words = "\(Wording.noteCopy(facts, from: .borgerservice))"
        #expect(words.contains("Den aftale gælder ikke længere.") == isOff)
        #expect(words.contains("Vi taler sammen igen, som vi aftalte.") != isOff)
    }
}

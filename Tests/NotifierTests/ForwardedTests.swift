import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// A case, or a part of it, that was sent on to another authority.
struct ForwardedTests {
    @Test("R-014 whoever is sent on is told by letter, once for each sending-on, unless somebody has told them")
    func owed() throws {
        let event = CaseForwarded(
            case: "K-1", forwarding: "X-1", received: "2026-11-20T09:00+01:00", isPart: false, by: "P-1")
        let heard = try CloudEvent(
            id: EventID(epoch: "0000000000000000", number: 1), source: .intake, subject: Subject(CaseID("K-1")),
            time: "2026-11-23T09:00+01:00", body: event)
        let owed = try Letters.owed(after: heard, Surroundings { _ in nil })
        #expect(owed.map(\.key.rawValue) == ["forwarded/X-1"] && owed.map(\.kind) == [.forwardedElsewhere])
        let question = try #require(owed[0].questions.last)
        #expect(question.method == "intake.forward-words")
        var fetched = Fetched()
        let told = ReadForwarding.Reply(case: "K-1", row: ReadForwarding.Reply.region().row, points: [], isDue: false)
        #expect(try fetched.take(try JSON(encoding: told), to: question) == .noLongerDue)
    }

    @Test(
        "R-073 the copy of a note says that a part is answered by whoever it was sent to, and nothing of one that is with us again",
        arguments: [true, false])
    func partElsewhere(isStillThere: Bool) throws {
        let desk = try Desk()
        try desk.register()
        let region = ReadForwarding.Reply.region(["Ventetiden"], isStillThere: isStillThere)
        desk.answers[ReadForwarding.method] = try JSON(encoding: region)
        let event = CaseForwarded(
            case: "K-1", forwarding: "X-1", received: "2026-11-20T09:00+01:00", isPart: true, by: "P-1")
        try desk.bench.hear(event, from: .intake, about: CaseID("K-1"))
        try desk.file()
        let letter = try #require(try desk.letters().last { $0.kind == .noteCopy }).letter
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: letter), as: Desk.colleague)
        let words = "\(try #require(read.text).blocks)"
        #expect(words.contains("at det, vi talte om, slutter her") == isStillThere)
        #expect(words.contains("som vi har sendt til Region Eksempel, svarer de på") == isStillThere)
        #expect(words.contains("at sagen slutter her. Skifter") != isStillThere)
    }

    @Test func `it says who has it now, why, since when, and that nothing is lost on the way`() {
        let whole = Wording.forwarded(ReadForwarding.Reply.region(), to: "Åse", from: .borgerservice)
        #expect(whole.first == .heading("Vi har sendt din henvendelse videre"))
        #expect(whole.contains(.verbatim("Region Eksempel\nRegionsvej 1, 9999 Eksempelby")))
        #expect(whole.contains(.verbatim("Ventetid på hospitalet er regionens.")))
        let words = "\(whole)"
        #expect(words.contains("fredag den 20. november 2026") && words.contains("mandag den 23. november 2026"))
        #expect(words.contains("tager vi den op igen") && !words.contains("Resten"))
        let part = Wording.forwarded(ReadForwarding.Reply.region(["Ventetiden"]), to: nil, from: .borgerservice)
        #expect(part.first == .heading("Vi har sendt en del af din henvendelse videre"))
        #expect(
            part.contains(.items(["Ventetiden"])) && "\(part)".contains("Resten af din henvendelse er stadig hos os"))
    }
}

extension ReadForwarding.Reply {
    /// What belongs to a region; all of it, or these points.
    static func region(_ points: [String] = [], isStillThere: Bool = true) -> ReadForwarding.Reply {
        let no = ForwardingAnswer(isTaken: false, reference: "R-9", at: "2026-11-25T10:00+01:00", by: "P-1")
        return ReadForwarding.Reply(
            case: "K-1",
            row: ForwardingRow(
                forwarding: "X-1", points: Array(points.indices.map { $0 + 1 }), authority: "Region Eksempel",
                sentTo: "Regionsvej 1, 9999 Eksempelby", reason: "Ventetid på hospitalet er regionens.",
                received: "2026-11-20T09:00+01:00", sent: "2026-11-23T10:00+01:00", by: "P-1",
                confirmBy: "2026-11-30T15:00+01:00", answer: isStillThere ? nil : no),
            points: points, isDue: true)
    }
}

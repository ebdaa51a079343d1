import CaseModel
import Store
import Support
import Testing
import Wire

@Suite struct IntakeStoreTests {
    @Test func `what was taken in is read back as it was said, after a restart too`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("intake.sqlite")
        let wish = RegisterCase.full
        try {
            let desk = try Desk(path: path)
            let id = try desk.ask(wish, as: .sine).case
            try desk.ask(DecideStep(case: id, step: .yellow, signs: [.criticism], reason: "Vi taler forbi hinanden."))
        }()
        let desk = try Desk(path: path)
        let row = try #require(try desk.ask(ListCases(scope: .all)).cases.first)
        let shown = try desk.ask(ShowCase(case: row.case))
        let withoutNumber = Citizen(
            name: "Sofie Opdigtet", phone: "00 00 00 01", email: "sofie@example.dk",
            addressLines: ["Fantasivej 1", "0000 Ingensteds"], isVerified: true)
        #expect(shown.citizen == withoutNumber)
        #expect(shown.points == wish.points && shown.summary == wish.summary)
        #expect(shown.unsuitable == wish.unsuitable && shown.about == wish.about)
        #expect(shown.row.received == wish.received && shown.registeredBy == .sine)
        #expect(shown.row.step == .yellow && shown.row.route == .formal && shown.wish == .call)
        #expect(shown.handovers.map(\.recipient) == [.lone])
    }

    @Test func `a wish sent again because its reply was lost is one case with one answer`() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint(), id: "D-1")
        try desk.restart()
        #expect(try desk.ask(.complaint(), id: "D-1") == first)
        #expect(desk.saidNames() == ["registered"])
    }

    @Test func `pages follow one another without a gap or a repeat, newest first`() throws {
        let desk = try Desk()
        for minute in 0..<7 {
            // Two come in at the same moment each time.
            let received = Timestamp.tuesdayMorning.adding(seconds: Int64(minute / 2) * -60)
            try desk.ask(.complaint(received: received))
        }
        var seen: [CaseRow] = []
        var next: String?
        repeat {
            let page = try desk.ask(ListCases(scope: .all, limit: 3, after: next))
            seen += page.cases
            next = page.next
        } while next != nil
        #expect(seen.count == 7 && Set(seen.map(\.case)).count == 7)
        #expect(seen.map(\.received) == seen.map(\.received).sorted(by: >))
        #expect(desk.refusal(ListCases(scope: .all, after: "tirsdag")) == "intake.page_unknown")
    }

    @Test func `the fullest case there can be is shown within one line`() throws {
        let desk = try Desk()
        // Every character that is not itself in JSON is one of these, and takes two bytes.
        let words = String(repeating: "\n\"", count: 1_000)
        let full = RegisterCase(
            channel: .letter, kind: .complaint, unit: .benefits, citizen: .sofie,
            points: Array(repeating: ComplaintPoint(kind: .procedural, text: words), count: 7), summary: words,
            about: (0..<20).map { PersonID(unchecked: "P-\($0)") }, assigned: .anna)
        for person in full.about {
            try desk.employ(person)
        }
        let id = try desk.ask(full).case
        let reason = String(repeating: "\n\"", count: 499) + "ok"
        for _ in 0..<12 {
            try desk.ask(DecideStep(case: id, step: .red, signs: CooperationSign.allCases, reason: reason))
        }
        try desk.ask(SetContactTeam(case: id, people: [.anna, .bo, .lone, .finn, .sine], reason: reason))
        for attempt in 1...80 {
            try desk.hear(
                CallAttempted(
                    case: id, callback: "C-1", attempt: attempt, by: .anna, at: .tuesdayMorning), .callback, id)
        }
        let shown = try desk.ask(ShowCase(case: id))
        #expect(try JSON(encoding: shown).bytes.count < 65_000)
        #expect(shown.contactTeam?.people.count == 5 && shown.steps.count == 5 && shown.history.count == 60)
        #expect(shown.leftOut == 7 + (1 + 12 + 1 + 80 - 60))
        #expect(shown.history.last?.what == "call-attempted" && shown.history.last?.detail == "80")
    }

    @Test func `an event about a case nobody took in cannot be decided on`() throws {
        let desk = try Desk()
        let unknown: CaseID = "K-UNKNOWN"
        try desk.hear(.filed(unknown, .solved), .callback, unknown)
        #expect(try desk.parkedCodes() == ["case.unknown"])
        let digest = String(repeating: "0", count: 64)
        let lost: CaseID = "K-LOST"
        try desk.hear(
            LetterSent(case: lost, letter: "L-2", kind: .receipt, note: nil, version: nil, digest: digest), .notifier,
            lost)
        try desk.hear(
            CallAttempted(case: "K-RUNG", callback: "C-1", attempt: 1, by: .anna, at: .tuesdayMorning), .callback,
            "K-RUNG" as CaseID)
        #expect(try desk.parkedCodes() == ["case.unknown", "case.unknown", "case.unknown"])
        // Letters to colleagues are none of Intake's business, whatever case they name.
        let other: CaseID = "K-OTHER"
        try desk.hear(
            LetterSent(
                case: other, letter: "L-1", kind: .ping, note: nil, version: nil, digest: digest), .notifier, other)
        #expect(try desk.parkedCodes().count == 3)
    }
}

extension ServiceCommand where Self == RegisterCase {
    /// Everything that can be said at once.
    static var full: RegisterCase {
        RegisterCase(
            received: "2026-11-23T15:59+01:00", channel: .mayorsOffice, kind: .grievance, unit: .benefits,
            citizen: Citizen(
                name: "Sofie Opdigtet", phone: "00 00 00 01", email: "sofie@example.dk",
                addressLines: ["Fantasivej 1", "0000 Ingensteds"], cpr: CPR("2512169996"), isVerified: true),
            points: [
                ComplaintPoint(kind: .procedural, text: "Ingen ringede.\nHeller ikke mandag."),
                ComplaintPoint(kind: .substantive, text: "Afslaget er forkert."),
            ], summary: "Æblegrød & \"citationstegn\".", about: [.bo, .lars], assigned: .anna, wish: .call,
            unsuitable: Unsuitability(
                ground: .language, reason: "Vi forstår ikke hinanden.", offers: [.interpreter, .meeting]))
    }
}

import CaseModel
import NotifierCore
import Testing
import Wire
import Wording

/// A planned meeting lies in the calendars of those of ours who take part, and says nothing of whom it is with.
struct MeetingInvitationTests {
    private func letters<Event: BusEvent>(_ event: Event, from service: ServiceName) throws -> [any Letter] {
        let heard = try CloudEvent(
            id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: service, subject: Subject("K-1" as CaseID),
            time: "2026-11-23T09:12:00Z", body: event)
        return try Letters.owed(after: heard, Surroundings(leader: { _ in nil }))
    }

    private static let planned = MeetingPlanned(
        case: "K-1", paper: "A-1", at: "2026-11-26T10:00+01:00", people: ["P-2", "P-1", "P-2"], by: "P-1")

    @Test("R-170 each of ours who is written on a meeting is told once, until it begins")
    func each() throws {
        let owed = try letters(Self.planned, from: .intake)
        #expect(owed.map(\.colleague) == ["P-1", "P-2"])
        #expect(owed.map(\.key.rawValue) == ["meeting/A-1/P-1", "meeting/A-1/P-2"])
        #expect(owed.allSatisfy { $0.validUntil == Self.planned.at && $0.kind == .calendarNotice })
    }

    @Test("R-170 the hour goes into the calendar, with neither the citizen nor the matter")
    func words() {
        let message = Wording.meetingPlanned(about: "K-1", at: Self.planned.at)
        #expect(message.subject == "Genklang: et møde er planlagt")
        #expect(message.paragraphs.contains { $0.contains("torsdag den 26. november 2026 kl. 10.00") })
        let invitation = Wording.invitation("A-1", at: Self.planned.at)
        #expect(invitation.name == "meeting-A-1" && invitation.start == Self.planned.at && !invitation.isProposal)
        #expect(!invitation.summary.contains("K-1"))
    }

    @Test("R-044 R-170 a meeting that is moved moves in the calendars, and one that is called off leaves them")
    func moved() throws {
        func moved(_ version: Int, to moment: Timestamp?, _ notice: NoticeWay? = nil) -> MeetingMoved {
            MeetingMoved(
                case: "K-1", meeting: "A-1", version: version, at: moment, people: ["P-2", "P-1"], notice: notice,
                by: "P-1")
        }
        let first = try #require(try letters(Self.planned, from: .intake).first)
        let owed = try letters(moved(2, to: "2026-11-27T10:00+01:00"), from: .intake)
        #expect(owed.map(\.key.rawValue) == ["meeting/A-1/P-1/2", "meeting/A-1/P-2/2"])
        #expect(first.isOvertaken(by: owed[0]) && !owed[0].isOvertaken(by: first) && !first.isOvertaken(by: owed[1]))
        let invitation = Wording.invitation("A-1", version: 3, at: nil)
        #expect(invitation.name == "meeting-A-1" && invitation.sequence == 2 && invitation.start == nil)
        #expect(Wording.meetingPlanned(about: "K-1", at: nil).subject == "Genklang: et møde er aflyst")
        #expect(
            Wording.meetingPlanned(about: "K-1", at: "2026-11-27T10:00+01:00", isChange: true).paragraphs[0]
                .hasPrefix("Et møde, du er skrevet på, er flyttet til fredag den 27. november 2026 kl. 10.00."))
        // The citizen has it in writing where that was asked for.
        let told = try letters(moved(2, to: "2026-11-27T10:00+01:00", .letter), from: .intake)
        let letter = try #require(told.first { $0.colleague == nil })
        #expect(letter.kind == .appointment && letter.validUntil == "2026-11-27T10:00+01:00")
        #expect(letter.questions.map(\.method) == ["intake.meeting-words", "intake.recipient"])
        let off = try letters(moved(3, to: nil, .letter), from: .intake)
        #expect(letter.isOvertaken(by: try #require(off.first { $0.colleague == nil })))
    }

    @Test("R-071 R-073 of a talk that nobody owed the citizen gets a copy, of each version one")
    func copies() throws {
        func noted(_ version: Int) throws -> any Letter {
            let event = TalkNoted(
                case: "K-1", note: "N-1", version: version, by: "P-1", spokenAt: "2026-11-23T09:00+01:00",
                copyBy: "2026-11-24T16:00+01:00")
            return try #require(try letters(event, from: .callback).first)
        }
        let first = try noted(1)
        #expect(first.kind == .noteCopy && first.dueBy == "2026-11-24T16:00+01:00")
        #expect(try first.isOvertaken(by: noted(2)))
    }
}

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
        #expect(message.paragraphs.contains { $0.contains("26-11-2026 10.00") })
        let invitation = Wording.invitation("A-1", at: Self.planned.at)
        #expect(invitation.name == "meeting-A-1" && invitation.start == Self.planned.at && !invitation.isProposal)
        #expect(!invitation.summary.contains("K-1"))
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

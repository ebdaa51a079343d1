import CaseModel
import Foundation
import NotifierCore
import Support
import Testing
import Wire
import Wording

/// Callback's letters beside the copy: each once, asked for from its owner, in words that promise nothing they should not.
struct CallLetterTests {
    private func letters<Event: BusEvent>(_ event: Event) throws -> [any Letter] {
        let heard = try CloudEvent(
            id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: .callback, subject: Subject("K-1" as CaseID),
            time: "2026-11-23T09:12:00Z", body: event)
        // What goes into colleagues' calendars has its own tests.
        return try Letters.owed(after: heard, Surroundings(leader: { _ in nil })).filter { $0.kind != .calendarNotice }
    }

    @Test("R-037 a personal receipt goes as a letter, once, with the words that were written")
    func personalReceipt() throws {
        let owed = try letters(PersonalReceiptWritten(case: "K-1", obligation: "G-1", by: "P-1"))
        #expect(owed.map(\.key.rawValue) == ["personal-receipt/G-1"])
        #expect(
            owed[0].questions.map(\.method) == [
                "callback.personal-receipt-words", "directory.address", "intake.recipient",
            ])
        let blocks = Wording.personalReceipt(
            "Kære du, jeg har læst det.", to: "Åse", about: "K-1", from: .borgerservice)
        #expect(blocks.contains(.verbatim("Kære du, jeg har læst det.")))
    }

    @Test("R-043 R-044 an hour is told by letter where that was asked for, and a change takes its place")
    func appointment() throws {
        func appointed(_ version: Int, _ at: Timestamp?, _ notice: NoticeWay?) -> Appointed {
            Appointed(
                case: "K-1", appointment: "E-1", version: version, form: .call, at: at, notice: notice, by: "P-1")
        }
        #expect(try letters(appointed(1, "2026-11-24T10:00+01:00", .phone)).isEmpty)
        let first = try #require(letters(appointed(1, "2026-11-24T10:00+01:00", .letter)).first)
        let second = try #require(letters(appointed(2, nil, .letter)).first)
        #expect(first.isOvertaken(by: second) && !second.isOvertaken(by: first))
        #expect(first.validUntil == "2026-11-24T10:00+01:00" && second.validUntil == nil)
        let words = Wording.appointment(
            .meeting, at: "2026-11-24T10:00+01:00", isChange: false, to: nil, about: "K-1", from: .borgerservice)
        #expect(words.contains { if case .paragraph(let text) = $0 { text.contains("kl. 10.00") } else { false } })
    }

    @Test func `whoever could not be reached is asked when to ring, unless somebody got through meanwhile`() throws {
        let owed = try letters(CallUnanswered(case: "K-1", callback: "C-1", attempts: 3))
        #expect(owed.map(\.key.rawValue) == ["not-reached/C-1"])
        #expect(owed[0].questions.map(\.method) == ["intake.recipient", "callback.still-due"])
    }

    @Test("R-019 before a change neither the citizen who was not reached nor a colleague is told of a complaint")
    func beforeChange() throws {
        let event = CallUnanswered(case: "K-1", callback: "C-1", attempts: 3, reason: .beforeChange)
        #expect(try letters(event).map(\.key.rawValue) == ["not-reached/C-1"])
        func text(_ reason: CallReason?) -> String {
            Wording.notReached(to: "Åse", about: "K-1", after: reason, from: .borgerservice).map {
                if case .paragraph(let text) = $0 { text } else { "" }
            }.joined(separator: " ")
        }
        #expect(text(nil).contains("om din henvendelse") && !text(.beforeChange).contains("henvendelse."))
        #expect(text(.beforeChange).contains("før noget i din sag ændrer sig"))
        for stage in PingStage.allCases {
            let usual = Wording.ping(stage, about: "K-1", due: "2026-12-01T00:00+01:00")
            let ahead = Wording.ping(stage, about: "K-1", due: "2026-12-01T00:00+01:00", reason: .beforeChange)
            #expect(ahead != usual && ahead.paragraphs[0].contains("30. november"))
            #expect(!ahead.subject.contains("K-1"))
        }
    }

    @Test func `a chase goes to each who is named, once a stage, and says neither who nor what`() throws {
        let owed = try letters(
            Chased(
                case: "K-1", obligation: "G-1", kind: .agreement, stage: .missed, recipients: ["P-1", "P-2"],
                due: "2026-11-24T10:00+01:00", validUntil: "2026-11-27T10:00+01:00"))
        #expect(owed.map(\.key.rawValue) == ["chase/G-1/missed/P-1", "chase/G-1/missed/P-2"])
        #expect(owed.allSatisfy { $0.questions.map(\.method) == ["directory.address", "callback.still-owed"] })
        for kind in ObligationKind.allCases {
            for stage in ChaseStage.allCases {
                let message = Wording.chase(stage, of: kind, about: "K-1", due: "2026-11-24T10:00+01:00")
                #expect(!message.subject.contains("K-1") && message.paragraphs[0].contains("kl. 9.59"))
            }
        }
    }
}

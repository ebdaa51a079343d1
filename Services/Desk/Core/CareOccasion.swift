package import CaseModel
import Wording

extension PromptRow {
    /// It came up with a hard talk, or with several of one day.
    package var isOfTalks: Bool { cause == .hardTalk }

    /// Hard talks of two days are two offers, as is one after the answer to those before: told apart by the first one's hour.
    package func occasion(at now: Timestamp) -> String? { isOfTalks ? Wording.near(occasion ?? asked, at: now) : nil }

    /// The days before today on which it can have been held, the nearest first; a week's at most.
    package func earlierDays(before today: CivilDay) -> [CivilDay] {
        let first = since ?? asked.civil.day
        return (1...7).map { today.adding(days: -$0) }.filter { $0 >= first }
    }

    /// How long it stands on top of a leader's page that something is to be cancelled; in the list it stays.
    package static let daysToCancel: Int64 = 7

    /// Somebody was to lead it, and the person has said no thanks: the order is to be cancelled.
    package var isOrderedInVain: Bool { state == .declined && provider != nil }

    /// What those who are looked after read of the cause: which talk it was. The rest they know, or need not be told.
    package var toldCause: CareCause? { isOfTalks ? cause : nil }

    /// Which is which of rows that would read alike: several of one person, kind and cause, numbered by when they came up.
    package static func numbers(of rows: [PromptRow]) -> [PromptID: String] {
        var numbers: [PromptID: String] = [:]
        let alike = Dictionary(grouping: rows.filter { $0.unit == nil && !$0.isOfTalks }) { row in
            [row.person.rawValue, row.care?.rawValue ?? "", row.cause?.rawValue ?? ""]
        }
        for same in alike.values where same.count > 1 {
            let inOrder = same.sorted { ($0.asked, $0.prompt) < ($1.asked, $1.prompt) }
            for (place, row) in inOrder.enumerated() {
                numbers[row.prompt] = Wording.Desk.careNumber(place + 1, of: same.count)
            }
        }
        return numbers
    }
}

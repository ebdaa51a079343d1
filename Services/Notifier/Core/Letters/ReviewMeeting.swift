package import CaseModel
import Wording

/// The hour of a review's meeting for one of those who are asked to it, or that it is off. Says neither about which
/// case nor why.
package struct ReviewMeeting: Letter {
    package static let name = "reviewMeeting"
    package static let occasions = [Occasion { (event: ReviewMeetingSet) in owed(after: event) }]

    let review: ReviewID
    let sequence: Int
    let isCalledOff: Bool
    let to: PersonID
    /// When it begins, or would have begun.
    let at: Timestamp

    package static func owed(after event: ReviewMeetingSet) -> [ReviewMeeting] {
        event.people.map { person in
            ReviewMeeting(
                review: event.review, sequence: event.sequence, isCalledOff: event.isCalledOff, to: person, at: event.at
            )
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "meeting/\(review)/\(sequence)/\(to)") }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { at }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let hour = Wording.reviewMeeting(review, sequence: sequence, at: isCalledOff ? nil : at)
        return try desk.message(
            "review-meeting/1", Wording.reviewMeetingMessage(at: at, isCalledOff: isCalledOff).inviting(to: hour),
            fetched)
    }
}

import CaseModel
import OperatorCore
import Wording

/// Reviews, findings, and a case after the conflict at the counter.
extension Counter {
    func learning() throws {
        switch invocation.command {
        case .learningList:
            try show(ListReviews(includeClosed: options.has("closed"))) {
                OtherTables.reviews($0.reviews, try colleagues())
            }
        case .learningShow:
            try show(ShowReview(review: try review())) { OtherTables.review($0, try colleagues()) }
        case .learningOpen:
            try act(OpenReview(case: try named())) { Wording.reviewOpened($0.row.review) }
        case .learningBegin:
            try act(LetReviewBegin(review: try review(), reason: try options.required("reason")), as: saved)
        case .learningMeet: try act(try BookReview(options, try colleagues()), as: saved)
        case .learningAnswer: try act(try AnswerReviewStep(options), as: saved)
        case .learningCheck: try act(try CheckReview(options), as: saved)
        case .learningFinding: try act(try AddFinding(options, try colleagues()), as: saved)
        case .learningReopen:
            try act(ReopenReview(review: try review(), reason: try options.required("reason")), as: saved)
        default: try act(try CloseReview(options), as: saved)
        }
    }

    func findings() throws {
        switch invocation.command {
        case .findingAdvance: try act(try AdvanceFinding(options)) { Wording.name(of: $0.row.course?.state ?? .open) }
        case .findingMove: try act(try MoveFinding(options, try colleagues())) { _ in Wording.reviewSaved }
        case .findingLink:
            try act(LinkFinding(finding: try finding(), case: try .typed(options.words[1], as: "CASE"))) {
                Wording.name(of: $0.row.course?.state ?? .open)
            }
        case .findingTell:
            let text = try options.required("text")
            let named = StaffMember.named(in: text, of: try colleagues().people).map(\.name)
            if !named.isEmpty { Terminal.note(Wording.Desk.lessonNames(named) + "\n") }
            try act(TellLesson(finding: try finding(), text: text, to: try options.number("to", in: 1...100_000))) {
                Wording.Desk.findingFrom($0.row.course?.cases ?? 0, told: $0.row.course?.told ?? 0)
            }
        default:
            let colleagues = try colleagues()
            try show(try ListFindings(options, colleagues)) { FindingTables.findings($0, colleagues) }
        }
    }

    /// *Efter konflikten*.
    func after() throws {
        switch invocation.command {
        case .afterMeeting: try act(try RecordMeeting(options, try colleagues()), as: kept)
        case .mediationOffer: try act(try OfferMediation(options), as: kept)
        case .mediationAnswer: try act(try AnswerMediation(options), as: kept)
        case .mediationMediatorDeclined: try act(try DeclineMediating(options), as: kept)
        case .mediationHeld: try act(try HoldMediation(options, try colleagues()), as: kept)
        case .mediationFollowedUp: try act(try FollowUpMediation(options), as: kept)
        case .reparationPropose: try act(try ProposeReparation(options), as: kept)
        case .reparationDecide: try act(try DecideReparation(options, try colleagues()), as: kept)
        case .reparationGiven: try act(try GiveReparation(options), as: kept)
        case .afterMet: try act(try RecordExperience(options), as: kept)
        default: try show(ShowAftermath(case: try named())) { AfterTables.show($0, try colleagues()) }
        }
    }

    /// A finding by its number, with which the next command goes on.
    private func saved(_ receipt: ReviewReceipt) -> String {
        receipt.finding.map { Wording.findingSaved($0) } ?? Wording.reviewSaved
    }

    /// By its number, with which the next command goes on.
    private func kept(_ receipt: AftermathReceipt) -> String { Wording.afterSaved(receipt.subject) }

    private func review() throws -> ReviewID { try .typed(options.words[0], as: "REVIEW") }

    private func finding() throws -> FindingID { try .typed(options.words[0], as: "FINDING") }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Læring: reviews, findings, causes and what units look at in themselves.
extension Visit {
    func showLearning() {
        let leads = Door.learning.lets(me.viewer)
        let filter = Answers(["enhed", "aarsag", "status"].map { .init(name: $0, value: request.query[$0] ?? "") })
        let reviews = leads ? ask(ListReviews(unit: filter.identifier("enhed"))) : nil
        let mine = ask(ListFindings(scope: .mine))
        let findings =
            leads
            ? ask(
                ListFindings(
                    scope: .led, unit: filter.identifier("enhed"), cause: filter.choice("aarsag"),
                    state: filter.choice("status"))) : nil
        // What is late is late whatever the list below is filtered by.
        let isFiltered = filter.fields.contains { !$0.value.isEmpty }
        let late = me.viewer.leads.isEmpty ? nil : isFiltered ? ask(ListFindings(scope: .led)) : findings
        let learned = ask(ListFindings(scope: .learned))
        let assessments = leads ? ask(ListAssessments()) : nil
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = LearningPage(
                frame: frame, reviews: reviews?.heard ?? .heard(ListReviews.Reply(reviews: [])),
                mine: mine.heard.map(\.findings), findings: findings?.heard, learned: learned.heard.map(\.findings),
                due: assessments?.heard.map(\.due), overdue: overdue(late?.value?.findings ?? []),
                staff: staff.value ?? NameBook(),
                filter: filter, now: now, notice: notice, answers: freshAnswers())
            send(.page(page.html))
        }
    }

    /// Those whose day has passed in the units that the reader leads.
    private func overdue(_ rows: [FindingRow]) -> [FindingRow] {
        rows.filter { row in
            row.isOwed && row.due <= now && row.course.map { me.viewer.leads.contains($0.unit) } == true
        }
    }

    // MARK: A review

    func showReview() {
        withReview { reviewPage($0, freshAnswers()) }
    }

    func actOnReview() {
        withReview { [self] review in
            do {
                switch answers["do"] {
                case "answer": done(try LearningForms.step(answers, of: review), review)
                case "check": done(try LearningForms.check(answers, of: review), review)
                case "book": done(try LearningForms.meeting(answers, of: review), review)
                case "begin": done(LetReviewBegin(review: review, reason: answers["reason"]), review)
                case "finding": done(try LearningForms.finding(answers, of: review), review)
                case "close": done(LearningForms.close(answers, of: review), review)
                case "reopen": done(ReopenReview(review: review, reason: answers["reopen-reason"]), review)
                default: send(MessagePage.missing(for: frame))
                }
            } catch let faults as FieldFaults {
                retry(faults) { reviewPage(review, answers, faults: $0) }
            } catch { fail(error) }
        }
    }

    private func done<Command: ServiceCommand>(_ command: Command, _ review: ReviewID) {
        submit(command) { _ in
            Link(path: ["laering", "gennemgang", review.rawValue], query: ["besked": "trin"])
        } again: { [self] in
            reviewPage(review, answers, faults: $0)
        }
    }

    private func reviewPage(_ review: ReviewID, _ answers: Answers, faults: [FieldFault] = []) {
        let kept = keptForms(of: "learning.review/\(review)")
        let shown = ask(ShowReview(review: review))
        let staff = askStaff()
        whenAllHeard { [self] in
            switch shown.heard {
            case .heard(let reply):
                let page = ReviewPage(
                    frame: frame, reply: reply, staff: staff.value ?? NameBook(), answers: answers, kept: kept,
                    chosen: Int(request.query["trin"] ?? answers["step"]), now: now, faults: faults,
                    notice: notice(of: kept))
                send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
            case .refused(code: "learning.unknown_review"): send(MessagePage.missing(for: frame))
            case .refused(let code): refuse(code)
            case .silent: send(MessagePage.silent(for: frame))
            }
        }
    }

    /// A review of this case is wanted although nothing calls for one.
    func openReview() {
        withCase { id in
            submit(OpenReview(case: id)) { reply in
                Link(path: ["laering", "gennemgang", reply.row.review.rawValue])
            } again: { [self] in
                send(MessagePage.said($0.first?.sentence ?? "", for: frame))
            }
        }
    }

    /// A review of the case with this number, begun without seeing the case.
    func openReviewByNumber() {
        guard let id: CaseID = answers.identifier("case") else {
            return send(MessagePage.said(Wording.Desk.writeCaseNumber, for: frame))
        }
        submit(OpenReview(case: id)) { reply in
            ReviewPage.link(reply.row.review)
        } again: { [self] in
            send(MessagePage.said($0.first?.sentence ?? "", for: frame))
        }
    }

    // MARK: A finding

    func showFinding() {
        withFinding { findingPage($0, freshAnswers()) }
    }

    func actOnFinding() {
        withFinding { [self] finding in
            do {
                switch answers["do"] {
                case "advance": done(try LearningForms.advance(answers, of: finding), finding)
                case "move": done(try LearningForms.move(answers, of: finding), finding)
                case "link": done(try LearningForms.link(answers, of: finding), finding)
                case "tell": tell(finding)
                default: send(MessagePage.missing(for: frame))
                }
            } catch let faults as FieldFaults {
                retry(faults) { findingPage(finding, answers, faults: $0) }
            } catch { fail(error) }
        }
    }

    /// What is not right about it is said beside the letter, so that it need not be looked at once more.
    private func tell(_ finding: FindingID) {
        do throws(FieldFaults) { done(try LearningForms.lesson(answers, of: finding), finding) } catch {
            retry(error) { faults in
                guard faults.contains(where: { $0.field == "sure" }), let text = answers.text("lesson") else {
                    return findingPage(finding, answers, faults: faults)
                }
                previewLesson(text, of: finding, faults: faults)
            }
        }
    }

    private func done<Command: ServiceCommand>(_ command: Command, _ finding: FindingID) {
        submit(command) { _ in
            Link(path: ["laering", "punkt", finding.rawValue], query: ["besked": "gemt"])
        } again: { [self] in
            findingPage(finding, answers, faults: $0)
        }
    }

    /// What citizens would be told, as the letter in the case that the finding came from first.
    func previewLesson() {
        withFinding { [self] finding in
            keepDraft()
            guard let text = answers.text("lesson") else {
                return findingPage(
                    finding, answers, faults: [FieldFault("lesson", Wording.Desk.previewNotWritten)])
            }
            previewLesson(text, of: finding)
        }
    }

    /// In the first of the cases that has not been told and that may be opened; otherwise in the one it came from.
    private func previewLesson(_ text: String, of finding: FindingID, faults: [FieldFault] = []) {
        let led = ask(ListFindings(scope: .led, finding: finding))
        whenAllHeard { [self] in
            guard let review = led.value?.findings.first?.course?.review else {
                return send(MessagePage.missing(for: frame))
            }
            if let next = led.value?.complaints?.open.first(where: { !$0.isTold }) {
                return previewLesson(text, of: finding, in: next.case, faults)
            }
            let shown = ask(ShowReview(review: review))
            whenAllHeard { [self] in
                guard let id = shown.value?.row.case else {
                    return findingPage(finding, answers, faults: faults, look: .silent)
                }
                previewLesson(text, of: finding, in: id, faults)
            }
        }
    }

    private func previewLesson(_ text: String, of finding: FindingID, in id: CaseID, _ faults: [FieldFault]) {
        let place = ask(PreviewRecipient(case: id))
        let staff = askStaff()
        whenAllHeard { [self] in
            switch place.heard {
            case .refused(let code): findingPage(finding, answers, faults: faults, look: .refused(code: code))
            case .silent: findingPage(finding, answers, faults: faults, look: .silent)
            case .heard(let found):
                let letter = ask(
                    PreviewLetter(
                        case: id, recipient: found.recipient, draft: .lesson(text),
                        contactPerson: staff.value?.name(ofContact: found.contact)))
                whenAllHeard { [self] in findingPage(finding, answers, faults: faults, look: letter.heard) }
            }
        }
    }

    private func findingPage(
        _ finding: FindingID, _ answers: Answers, faults: [FieldFault] = [], look: Heard<PreviewLetter.Reply>? = nil
    ) {
        let kept = keptForms(of: "learning.finding/\(finding)")
        let mine = ask(ListFindings(scope: .mine, finding: finding))
        let led = ask(ListFindings(scope: .led, finding: finding))
        let staff = askStaff()
        whenAllHeard { [self] in
            if case .silent = mine.heard { return send(MessagePage.silent(for: frame)) }
            guard let row = led.value?.findings.first ?? mine.value?.findings.first else {
                return send(MessagePage.missing(for: frame))
            }
            let page = FindingPage(
                frame: frame, row: row, staff: staff.value ?? NameBook(), answers: answers, kept: kept, now: now,
                faults: faults, notice: notice(of: kept), look: look, told: led.value?.told ?? [],
                complaints: led.value?.complaints)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }

    private func withReview(_ body: (ReviewID) -> Void) { with("review", body) }

    private func withFinding(_ body: (FindingID) -> Void) { with("finding", body) }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What was agreed in the talks, by who, what and when.
struct AgreementsPart {
    let frame: Frame
    let id: CaseID
    let agreements: Heard<ListAgreements.Reply>
    let staff: NameBook
    let now: Timestamp
    /// The form that says a colleague knows them.
    let told: FormParts

    var html: HTML { Pieces.section(Wording.Desk.agreed, id: "agreed", Pieces.part(agreements, content)) }

    private func content(_ reply: ListAgreements.Reply) -> HTML {
        guard !reply.agreements.isEmpty else { return "<p>\(Wording.Desk.agreedNone)</p>" }
        let more: HTML =
            reply.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.agreedLeftOut(reply.leftOut))</p>" : .empty
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(Wording.Desk.agreements)"><table>
            <thead><tr><th scope="col">\(Wording.Desk.agreedWhat)</th><th scope="col">\(Wording.Desk.agreedWho)</th>\
            <th scope="col">\(Wording.Desk.agreedWhen)</th><th scope="col">\(Wording.Desk.agreedTalk)</th></tr></thead>
            <tbody>\(reply.agreements.map(row))</tbody>
            </table></div>
            \(more)
            \(ToldPart(frame: frame, id: id, reply: reply, staff: staff, now: now, parts: told).html)
            """
    }

    private func row(_ row: AgreementRow) -> HTML {
        let link = Link(path: ["sager", id.rawValue, "notater", row.note.rawValue, "\(row.version)"])
        return """
            <tr><th scope="row">\(row.agreement.what)</th><td>\(who(row.agreement))</td><td>\(when(row.agreement))</td>\
            <td><a class="alone" href="\(link)">\(Wording.near(row.spokenAt, at: now).firstUpper)</a></td></tr>
            """
    }

    private func who(_ agreement: Agreement) -> String {
        staff.name(ifAny: agreement.person) ?? Wording.Desk.choice(agreement.ball)
    }

    private func when(_ agreement: Agreement) -> HTML {
        guard let by = agreement.by else { return "<span class=\"small\">\(Wording.Desk.agreedNoDay)</span>" }
        let passed: HTML =
            by < now.civil.day ? " <span class=\"small\">\(Wording.Desk.dayPassed)</span>" : .empty
        return "\(Wording.day(by).firstUpper)\(passed)"
    }
}

/// What the organisation learns from the case; for the unit's leaders and the learning lead, who answer for it.
struct LearningPart {
    let reviews: Heard<ListReviews.Reply>
    let now: Timestamp
    /// Asks for a review where there is none.
    var opening: HTML?

    /// Whether reviews of the case are this person's at all; Learning decides it again.
    static func isFor(_ viewer: Viewer, unit: UnitID) -> Bool {
        viewer.has(.learningLead) || viewer.leads.contains(unit)
    }

    var html: HTML { Pieces.section(Wording.Desk.learning, id: "learning", Pieces.part(reviews, content)) }

    private func content(_ reply: ListReviews.Reply) -> HTML {
        guard !reply.reviews.isEmpty else { return "<p>\(Wording.Desk.learningNone)</p>\(opening)" }
        return reply.reviews.map(review).joined() + (opening ?? .empty)
    }

    private func review(_ row: ReviewRow) -> HTML {
        let opened = Wording.Desk.reviewOpened(Wording.near(row.opened, at: now), cause: Wording.name(of: row.cause))
        let waits: HTML =
            row.waitsUntil.map {
                "<p>\(Wording.Desk.reviewWaits(until: Wording.nearLatest(before: $0, at: now)))</p>"
            } ?? .empty
        let found = row.findings > 0 ? " \(Wording.Desk.reviewFindings(row.findings))" : ""
        let come: HTML =
            row.state == .waits ? waits : "<p>\(Wording.Desk.reviewAnswered(row.answered))\(found)</p>"
        return """
            <p><strong>\(Wording.name(of: row.state).firstUpper)</strong>. \(opened)</p>\(come)
            <p class="small"><a class="alone" href="\(ReviewPage.link(row.review))">\(Wording.Desk.goToReview)</a></p>
            """
    }
}

/// The formal part with every handing-on in its order, and the original time that goes with it.
struct FormalTrack {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let now: Timestamp
    /// Where an act without fields of its own gets its command from.
    let step: FormParts
    let reply: FormParts

    private var id: CaseID { shown.row.case }

    var html: HTML {
        guard !shown.handovers.isEmpty else { return wishLink }
        let waitsForReply = shown.missing.contains("formal-reply")
        return Pieces.section(
            Wording.Desk.formalTrack, id: "formal",
            """
            <p>\(Wording.Desk.firstReceived(Wording.moment(shown.row.received)))</p>
            <ol>\(shown.handovers.map(line))</ol>\(waitsForReply ? sending : HTML.empty)\(giveLink)
            """)
    }

    private var page: Link { Link(path: ["sager", id.rawValue, "formelt"]) }

    /// While somebody is to ring, the citizen may still choose an answer in writing.
    private var wishLink: HTML {
        guard !shown.row.isClosed, shown.citizen != nil else { return .empty }
        return "<p class=\"onward\"><a class=\"alone\" href=\"\(page)\">\(Wording.Desk.goFormalLink)</a></p>"
    }

    private var giveLink: HTML {
        guard shown.handovers.contains(where: \.isWaiting), let viewer = frame.viewer, Door.leader.lets(viewer) else {
            return .empty
        }
        return "<p class=\"onward\"><a class=\"alone\" href=\"\(page)\">\(Wording.Desk.giveLink)</a></p>"
    }

    private func line(_ row: HandoverRow) -> HTML {
        let mine = row.isWaiting && row.recipient == frame.viewer?.person
        return """
            <li><p>\(Wording.Desk.handedTo(staff.name(of: row.recipient), Wording.near(row.made, at: now))) \
            \(state(of: row))</p>\(mine ? acknowledge(row.handover) : HTML.empty)</li>
            """
    }

    private func state(of row: HandoverRow) -> HTML {
        if let at = row.acknowledged { return "\(Wording.Desk.acknowledged(Wording.near(at, at: now)))" }
        guard row.isWaiting else { return "\(Wording.Desk.lapsed)" }
        return Pieces.latest(before: row.acknowledgeBy, at: now) {
            $1 ? Wording.Desk.acknowledgementLate($0) : Wording.Desk.waitsForAcknowledgement($0)
        }
    }

    private func acknowledge(_ handover: HandoverID) -> HTML {
        let parts = FormParts(answers: step.answers, faults: [])
        return parts.form(
            Link(path: ["sager", id.rawValue, "modtaget"]), frame.formToken,
            [
                parts.hidden("handover", handover.rawValue), "<p class=\"hint\">\(Wording.Desk.acknowledgeHint)</p>",
                "<p class=\"actions\"><button>\(Wording.Desk.acknowledge)</button></p>",
            ])
    }

    /// The answer is said to be sent when it may be, by whoever may; everybody else reads what it waits for, and on whom.
    private var sending: HTML {
        guard let stage = shown.replyStage, let viewer = frame.viewer else { return .empty }
        let isAssured = stage == .approved || stage == .sent
        let isAcknowledged = !shown.handovers.contains { $0.isWaiting && $0.recipient != viewer.person }
        let isTheirs = shown.replyTurn == viewer.person || viewer.leads.contains(shown.row.unit)
        if isAssured, isAcknowledged, isTheirs { return replySent }
        let waits = Wording.Desk.replyWaits(
            stage, for: staff.name(ifAny: shown.replyTurn), isAcknowledged: isAcknowledged)
        return """
            <p>\(waits)</p>\
            <p class="small"><a class="alone" href="\(page)">\(Wording.Desk.formalTrack)</a></p>
            """
    }

    private var replySent: HTML {
        reply.form(
            Link(path: ["sager", id.rawValue, "svar"]), frame.formToken,
            [
                reply.line("reference", Wording.Desk.reference, width: "half"),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.replySent)</button></p>",
            ])
    }
}

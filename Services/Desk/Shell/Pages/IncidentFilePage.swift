package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// One incident: what happened, who was in it, and for the leader what is to be done by when (R-098, R-107).
package struct IncidentFilePage {
    let frame: Frame
    let shown: ShowIncident.Reply
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, shown: ShowIncident.Reply, staff: NameBook, answers: Answers, now: Timestamp,
        faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        let row = shown.row
        let names = { (people: [PersonID]) in people.map { staff.nameAndLeaving(of: $0) }.joined(separator: ", ") }
        let duties: HTML =
            row.duties.isEmpty
            ? .empty
            : Pieces.section(
                Wording.Desk.incidentDuties, id: "duties",
                "<ol class=\"plain\">\(row.duties.map(duty))</ol>" + file)
        return frame.page(
            Wording.Desk.incidentTitle, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.incidentTitle): \(Wording.Desk.name(of: row.kind))</h1>
            \(row.isClosed ? "<p class=\"lead\">\(Wording.Desk.incidentClosed)</p>" : HTML.empty)
            \(Pieces.facts([
                (Wording.Desk.incidentHappened, Pieces.words(Wording.near(row.happened, at: now))),
                (Wording.Desk.incidentRegistered, Pieces.words(Wording.near(row.registered, at: now))),
                (Wording.Desk.incidentHow, Pieces.words(how)),
                (Wording.Desk.incidentUnit, Pieces.words(staff.name(of: row.unit))),
                (Wording.Desk.incidentOfCase, ofCase),
                (Wording.Desk.incidentBy, shown.reportedBy.flatMap { Pieces.words(staff.nameAndLeaving(of: $0)) }),
                (Wording.Desk.incidentLeader, row.leader.flatMap { Pieces.words(staff.nameAndLeaving(of: $0)) }),
                (
                    Wording.Desk.incidentExposed, shown.exposed.isEmpty ? nil : Pieces.words(names(shown.exposed))
                ),
                (
                    Wording.Desk.incidentWitness,
                    shown.witnesses.isEmpty ? nil : Pieces.words(names(shown.witnesses))
                ),
                (
                    Wording.Desk.incidentHurt,
                    shown.isInjury == true
                        ? Pieces.words(Wording.Desk.hurt(absentFrom: shown.absentFrom.map { Wording.shortDay($0) })) : nil
                ),
            ]))
            \(shown.isWitness == true ? Pieces.sentence(Wording.Desk.incidentSeen) : .empty)
            \(shown.words.isEmpty ? HTML.empty : Pieces.verbatim(shown.words))
            \(offered)
            \(additions)
            \(alsoTold)
            \(duties)
            \(tied)
            \(adding)
            \(learning)
            <p><a class="alone" href="/trivsel">\(Wording.Desk.care)</a></p>
            """)
    }

    private var how: String? {
        let parts = [
            shown.row.isDigital ? Wording.Desk.incidentDigitalFact : nil,
            shown.row.isOutsideHours ? Wording.Desk.incidentOutsideFact : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ").firstUpper
    }

    private var ofCase: HTML? {
        shown.case.map(caseLink)
    }

    func caseLink(_ id: CaseID) -> HTML { "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(id.rawValue)</a>" }

    /// What whoever reads it is offered because of it, and the card that helps right after (R-105, R-106).
    private var offered: HTML {
        guard shown.row.duties.isEmpty, let offers = shown.offers else { return .empty }
        let items = offers.map(CareOffers(frame: frame, staff: staff, answers: answers, now: now).item)
        let list: HTML =
            items.isEmpty
            ? Pieces.sentence(Wording.Desk.careForMeNone)
            : "<ul class=\"plain\">\(items)</ul><p class=\"small\">\(Wording.Desk.careVoluntary)</p>"
        return Pieces.section(
            Wording.Desk.careForMe, id: "offered",
            list + "<p><a class=\"alone\" href=\"/trivsel/foerstehjaelp\">\(Wording.Desk.firstAid)</a></p>")
    }

    /// The leader asks for a review; nothing of the incident goes with it (R-107).
    private var learning: HTML {
        guard !shown.row.duties.isEmpty else { return .empty }
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-learn"), faults: faults)
        let content: HTML =
            shown.row.learnsSince.map { since in
                """
                <p>\(Wording.Desk.incidentLearns(since: Wording.shortDay(since.civil.day))) \
                <a class="alone" href="/laering">\(Wording.Desk.learning)</a></p>
                """
            }
            ?? parts.form(
                Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "laering"]), frame.formToken,
                [
                    "<p class=\"hint\">\(Wording.Desk.incidentLearnHint)</p>",
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.incidentLearnButton)</button></p>",
                ])
        return Pieces.section(Wording.Desk.incidentLearn, id: "learn", content)
    }

    private var file: HTML {
        """
        <p><a class="alone" href="\(Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "fil"]))">\
        \(Wording.Desk.incidentFile)</a></p>
        """
    }

    private func duty(_ row: DutyRow) -> HTML {
        let name = Wording.Desk.name(of: row.duty)
        guard row.answer == nil else {
            let answered = Wording.Desk.dutyAnswered(
                row.answer ?? .done, Wording.near(row.answeredAt ?? now, at: now),
                by: staff.name(ifAny: row.answeredBy))
            return "<li><p><strong>\(name)</strong>. \(answered) \(row.ground)</p>\(takeBack(row, name))</li>"
        }
        let due = Wording.Desk.dutyDue(Wording.nearLatest(before: row.by, at: now), isOverdue: now >= row.by)
        let key = row.duty.rawValue
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-\(key)"), faults: faults)
        let buttons = DutyAnswer.allCases.map { answer -> HTML in
            let label = answer == .done ? Wording.Desk.incidentDone : Wording.Desk.incidentNotNeeded
            return """
                <button name="answer" value="\(answer.rawValue)" class="second">\(label)\
                <span class="unseen">: \(name)</span></button> 
                """
        }
        return """
            <li><p><strong>\(name)</strong>. \(due)</p>
            \(parts.form(
                Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "opgave"]), frame.formToken,
                [
                    parts.hidden("duty", key),
                    parts.line("ground-\(key)", Wording.Desk.incidentGround, isOptional: true),
                    "<p class=\"actions\">\(buttons)</p>",
                ]))</li>
            """
    }

    /// A slip of the finger, on the same day.
    private func takeBack(_ row: DutyRow, _ name: String) -> HTML {
        guard let me = frame.viewer?.person, row.mayTakeBack(me, at: now) else { return .empty }
        let key = row.duty.rawValue
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-\(key)-back"), faults: [])
        return parts.form(
            Link(path: ["trivsel", "haendelser", shown.row.incident.rawValue, "fortryd"]), frame.formToken,
            [
                parts.hidden("duty", key),
                """
                <p class="actions"><button class="second">\(Wording.Desk.careTakeBack)\
                <span class="unseen">: \(name)</span></button></p>
                """,
            ])
    }
}

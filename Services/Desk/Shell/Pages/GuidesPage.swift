package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Retningslinjer: what a unit has written for itself, written by whoever answers for it (R-070, R-080, R-103, R-104).
package struct GuidesPage {
    let frame: Frame
    let unit: UnitID
    let reply: Heard<ShowGuides.Reply>
    let staff: NameBook
    let forms: SharedForms
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, unit: UnitID, reply: Heard<ShowGuides.Reply>, staff: NameBook, answers: Answers,
        kept: [String: Answers] = [:], faults: [FieldFault] = [], notice: String? = nil
    ) {
        forms = SharedForms(sent: answers, faults: faults, kept: kept)
        self.frame = frame
        self.unit = unit
        self.reply = reply
        self.staff = staff
        self.faults = faults
        self.notice = notice
    }

    private var action: Link { Link(path: ["laering", "retningslinjer", unit.rawValue]) }

    package var html: HTML {
        frame.page(
            Wording.Desk.guides, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.guides)</h1>
            <p class="hint">\(Wording.Desk.guidesHint)</p>
            \(chooser)
            \(Pieces.part(reply, content))
            \(FormParts.keeper)
            """)
    }

    /// Asks for the same page of another unit; left out for whoever writes for one.
    private var chooser: HTML {
        let units = frame.viewer.map(staff.units(learningOf:)) ?? []
        guard units.count > 1 else { return "<p><strong>\(staff.name(of: unit))</strong></p>" }
        let parts = FormParts(answers: Answers().setting("enhed", unit.rawValue), faults: [])
        return """
            <form method="get" action="/laering/retningslinjer" class="filter">
            \(parts.select(
                "enhed", Wording.Desk.guidesUnit, staff.choices(units),
                empty: Wording.Desk.chooseOne))
            <p class="actions"><button class="second">\(Wording.Desk.guidesShow)</button></p>
            </form>
            """
    }

    private func content(_ reply: ShowGuides.Reply) -> HTML {
        let own = reply.cards.filter { $0.unit == unit }
        return topics(Wording.Desk.guidesIncident, "incident", GuideTopic.incident, reply)
            + topics(Wording.Desk.guidesCare, "care", GuideTopic.care, reply)
            + topics(Wording.Desk.guidesComplaint, "complaint", GuideTopic.complaint, reply)
            + Pieces.section(
                Wording.Desk.ownCards, id: "cards",
                (own.isEmpty ? Pieces.sentence(Wording.Desk.ownCardsNone) : own.map(card).joined()) + card(nil))
    }

    private func topics(_ title: String, _ id: String, _ topics: [GuideTopic], _ reply: ShowGuides.Reply) -> HTML {
        Pieces.section(
            title, id: id,
            topics.map { topic in self.topic(topic, reply.guides.first { $0.topic == topic }) }.joined())
    }

    private func topic(_ topic: GuideTopic, _ holds: GuideRow?) -> HTML {
        let field = "text-\(topic.rawValue)"
        let isOwn = holds?.unit == unit
        let name = "guide-\(topic.rawValue)"
        let parts = forms.parts(name, known: isOwn ? [field: holds?.text ?? ""] : [:])
        let above: HTML = holds.map { isOwn ? .empty : GuidePart.row($0, staff) } ?? .empty
        let since = holds.map { Wording.Desk.guideSince(staff.name(of: $0.unit), $0.since.civil.day) }
        return """
            <details class="more" \(attribute: "open", if: forms.isBegun(name))>
            <summary>\(Wording.Desk.name(of: topic))<span class="small"> \
            (\(since ?? Wording.Desk.guideNone.firstLower))</span></summary>
            \(above)
            \(forms.form(
                parts, action, frame.formToken,
                [
                    parts.hidden("do", "guide"), parts.hidden("topic", topic.rawValue),
                    parts.text(
                        field, "\(Wording.Desk.guideText): \(Wording.Desk.name(of: topic).firstLower)", rows: 5,
                        hint: Wording.Desk.guideTextHint, isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.guideSave)</button></p>",
                ]))
            </details>
            """
    }

    /// One card's form; a new one's when there is none.
    private func card(_ row: CardRow?) -> HTML {
        func field(_ name: String) -> String { GuideForms.field(name, of: row?.card) }
        let fields = ["phrase", "say", "act"].map(field)
        let known = row.map { Dictionary(uniqueKeysWithValues: zip(fields, [$0.phrase, $0.say, $0.act])) }
        let parts = forms.parts("card-\(row?.card.rawValue ?? "new")", known: known ?? [:])
        let drop: HTML =
            row == nil
            ? .empty : " <button class=\"second\" name=\"do\" value=\"drop\">\(Wording.Desk.cardDrop)</button>"
        let form = forms.form(
            parts, action, frame.formToken,
            [
                row.map { parts.hidden("card", $0.card.rawValue) } ?? .empty,
                parts.line(fields[0], Wording.Desk.cardPhrase, hint: Wording.Desk.cardPhraseHint),
                parts.text(fields[1], Wording.Desk.cardSay, rows: 2, isOptional: true),
                parts.text(fields[2], Wording.Desk.cardAct, rows: 2, isOptional: true),
                "<p class=\"actions\"><button name=\"do\" value=\"card\">\(Wording.Desk.cardSave)</button>\(drop)</p>",
            ])
        return forms.folded(row.map { Wording.Desk.cardTitle($0.phrase) } ?? Wording.Desk.cardNew, parts, form)
    }
}

/// What holds in the reader's unit, as it is read where it is needed.
enum GuidePart {
    /// The topics that somebody has written on, each under its name.
    static func html(_ topics: [GuideTopic], _ reply: ShowGuides.Reply, _ staff: NameBook) -> HTML {
        reply.guides.filter { topics.contains($0.topic) }.map { row -> HTML in
            "<h3>\(Wording.Desk.name(of: row.topic))</h3>\(self.row(row, staff))"
        }.joined()
    }

    static func row(_ row: GuideRow, _ staff: NameBook) -> HTML {
        """
        \(Pieces.verbatim(row.text))
        <p class="small">\(Wording.Desk.guideSince(staff.name(of: row.unit), row.since.civil.day))</p>
        """
    }
}

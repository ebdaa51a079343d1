package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Uddannelse i metoden: oneself first, then what the units one answers for lack, and one of them at a time (R-047).
package struct TrainingPage {
    let frame: Frame
    /// The unit that is asked for; absent for one's own.
    let unit: UnitID?
    let reply: Heard<ListTraining.Reply>
    let staff: NameBook
    let forms: SharedForms
    let faults: [FieldFault]
    let notice: String?

    /// So many units stand in the table; the rest are found by choosing.
    static let mostUnits = 60

    package init(
        frame: Frame, unit: UnitID?, reply: Heard<ListTraining.Reply>, staff: NameBook, answers: Answers,
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

    package var html: HTML {
        frame.page(
            Wording.Desk.training, faults: faults, notice: notice, isWide: true,
            """
            <h1>\(Wording.Desk.training)</h1>
            <p class="lead">\(Wording.Desk.trainingHint)</p>
            \(Pieces.part(reply, content))
            <p><a class="alone" href="/laering">\(Wording.Desk.learning)</a></p>
            \(FormParts.keeper)
            """)
    }

    private func content(_ reply: ListTraining.Reply) -> HTML {
        let own = reply.own.map {
            Pieces.section(Wording.Desk.trainingOwn, id: "own", Pieces.sentence(Wording.Desk.own($0)))
        }
        guard let chosen = Self.shown(of: reply, asked: unit) else {
            return own ?? Pieces.sentence(Wording.Desk.trainingPeopleNone)
        }
        let units: HTML =
            reply.units.count > 1
            ? Pieces.section(Wording.Desk.trainingUnits, id: "units", table(reply.units) + chooser(reply, chosen))
            : .empty
        return (own ?? .empty) + units + one(chosen, reply)
    }

    /// Whoever answers for one unit sees that one; of many, the one that is asked for, or their own.
    static func shown(of reply: ListTraining.Reply, asked unit: UnitID?) -> TrainingUnit? {
        reply.units.first { $0.unit == reply.unit ?? unit } ?? reply.units.first
    }

    // MARK: All units

    private func table(_ units: [TrainingUnit]) -> HTML {
        let lacking = units.filter { $0.callers > 0 }.sorted {
            ($1.callers - $1.trained, $0.unit) < ($0.callers - $0.trained, $1.unit)
        }
        let columns = [Wording.Desk.trainingCallers, Wording.Desk.trainingTrained, Wording.Desk.trainingGrounds]
        let heads = columns.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let rows = lacking.prefix(Self.mostUnits).map { row -> HTML in
            let figures = [
                "\(row.callers)", "\(row.trained)", "\(row.grounds.count) af \(TrainingGround.allCases.count)",
            ]
            let cells = zip(columns, figures).map { name, text -> HTML in "<td data-label=\"\(name)\">\(text)</td>" }
            return """
                <tr><th scope="row"><a href="\(Self.link(row.unit))">\(staff.name(of: row.unit))</a></th>\(cells)</tr>
                """
        }
        let more = lacking.count - Self.mostUnits
        return """
            <div class="scroll" role="group" tabindex="0" aria-labelledby="units"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Label.unit.rawValue)</th>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></div>
            \(more > 0 ? Pieces.sentence(Wording.Desk.trainingMore(more)) : .empty)
            """
    }

    static func link(_ unit: UnitID) -> Link {
        Link(path: ["laering", "uddannelse"], query: ["enhed": unit.rawValue])
    }

    private func chooser(_ reply: ListTraining.Reply, _ chosen: TrainingUnit) -> HTML {
        let names = staff.unitChoices(where: Set(reply.units.map(\.unit)).contains)
        let parts = FormParts(answers: Answers().setting("enhed", chosen.unit.rawValue), faults: [])
        return """
            <form method="get" action="/laering/uddannelse" class="filter">
            \(parts.select("enhed", Wording.Desk.trainingUnit, names, empty: Wording.Desk.chooseOne))
            <p class="actions"><button class="second">\(Wording.Desk.trainingShow)</button></p>
            </form>
            """
    }

    // MARK: One unit

    private func one(_ unit: TrainingUnit, _ reply: ListTraining.Reply) -> HTML {
        let people = reply.people.filter { $0.unit == unit.unit }
        let held = reply.held.filter { $0.unit == unit.unit }
        let state: HTML =
            unit.callers == 0
            ? Pieces.sentence(Wording.Desk.trainingPeopleNone)
            : Pieces.sentence(Wording.Desk.lacking(unit.callers - unit.trained, of: unit.callers)) + self.people(people)
        return Pieces.section(
            staff.name(of: unit.unit), id: "unit",
            state + ground(unit) + (people.isEmpty ? .empty : form(unit.unit, people)) + self.held(held, unit.unit))
    }

    private func people(_ people: [TrainedPerson]) -> HTML {
        let columns = [Wording.Label.state.rawValue, Wording.Desk.trainingLast, Wording.Desk.trainingRefresh]
        let heads = columns.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let rows = people.map { person -> HTML in
            let standing = Wording.Desk.name(of: person.standing).firstUpper
            let state: HTML = person.isDue ? "<span class=\"late\">\(standing)</span>" : "\(standing)"
            let days = [person.last, person.refresh].map { $0.map { Wording.shortDay($0) } ?? "–" }
            let cells = zip(columns.dropFirst(), days).map { name, text -> HTML in
                "<td data-label=\"\(name)\">\(text)</td>"
            }
            return """
                <tr><th scope="row">\(staff.name(of: person.person))</th>
                <td data-label="\(columns[0])">\(state)</td>\(cells)</tr>
                """
        }
        return """
            <div class="scroll" role="group" tabindex="0" aria-labelledby="unit"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Desk.trainingPeople)</th>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func ground(_ unit: TrainingUnit) -> HTML {
        let lines = TrainingGround.allCases.map { ground -> HTML in
            let laid = unit.grounds.first { $0.ground == ground }
            let parts = forms.parts("ground-\(ground.rawValue)")
            let state = laid.map { Wording.Desk.groundLaid($0.on) } ?? Wording.Desk.groundMissing
            let act = laid == nil ? Wording.Desk.trainingGroundYes : Wording.Desk.trainingGroundNo
            let form = forms.form(
                parts, action(unit.unit), frame.formToken,
                [
                    parts.hidden("do", "ground"), parts.hidden("ground", ground.rawValue),
                    parts.hidden("laid", laid == nil ? "yes" : "no"),
                    """
                    <p class="actions"><button class="second">\(act)\
                    <span class="unseen">: \(Wording.Desk.name(of: ground).firstLower)</span></button></p>
                    """,
                ])
            return "<li>\(Wording.Desk.name(of: ground)): <strong>\(state)</strong>.\(form)</li>"
        }
        return """
            <h3>\(Wording.Desk.trainingGround)</h3><p class="hint">\(Wording.Desk.trainingGroundHint)</p>
            <ul class="plain">\(lines)</ul>
            """
    }

    private func form(_ unit: UnitID, _ people: [TrainedPerson]) -> HTML {
        // Two hours, as the method has it.
        let parts = forms.parts("held", known: ["minutes": "120"])
        let names = people.map(\.person).sorted { staff.place(of: $0) < staff.place(of: $1) }.map {
            ($0.rawValue, staff.name(of: $0))
        }
        let kinds = TrainingKind.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) }
        return forms.folded(
            Wording.Desk.trainingKeep, parts,
            forms.form(
                parts, action(unit), frame.formToken,
                [
                    parts.hidden("do", "held"), parts.radios("kind", Wording.Desk.trainingKind, kinds),
                    parts.date("held", Wording.Desk.trainingDay, withTime: false),
                    parts.line("minutes", Wording.Desk.trainingMinutes, width: "4"),
                    parts.checks("people", Wording.Desk.trainingWho, names),
                    "<p class=\"actions\"><button>\(Wording.Desk.trainingSave)</button></p>",
                ]))
    }

    private func held(_ rows: [TrainingRow], _ unit: UnitID) -> HTML {
        guard !rows.isEmpty else {
            return "<h3>\(Wording.Desk.trainingHeld)</h3>\(Pieces.sentence(Wording.Desk.trainingHeldNone))"
        }
        let lines = rows.prefix(20).map { row -> HTML in
            let parts = forms.parts("drop-\(row.training)")
            let names = row.people.map { staff.name(of: $0) }.sorted().joined(separator: ", ")
            let form = forms.form(
                parts, action(unit), frame.formToken,
                [
                    parts.hidden("do", "drop"), parts.hidden("training", row.training.rawValue),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.trainingDrop)</button></p>",
                ])
            return """
                <li><details class="more"><summary>\(Wording.Desk.held(row))</summary>
                <p>\(names).</p>\(form)</details></li>
                """
        }
        return "<h3>\(Wording.Desk.trainingHeld)</h3><ul class=\"plain\">\(lines)</ul>"
    }

    private func action(_ unit: UnitID) -> Link { Link(path: ["laering", "uddannelse", unit.rawValue]) }
}

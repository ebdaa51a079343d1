import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Tal, the causes that come again, and what units look at in themselves.
extension Visit {
    /// What the address asks for, as the fields of a form.
    private func asked(_ days: [String], _ others: [String]) -> Answers {
        let names = days.flatMap { day in WrittenMoment.dayParts.map { "\(day)-\($0)" } } + others
        return Answers(names.map { .init(name: $0, value: request.query[$0] ?? "") })
    }

    func showFigures() {
        let asked = asked(
            ["from", "to", "against-from", "against-to"],
            FiguresPage.unitNames + FiguresPage.otherNames + ["eksempel"])
        if asked["eksempel"] == "1" { return showExample(asked) }
        showFigures(asked, over: nil)
    }

    /// - Parameter soFar: the days to show where nobody asked for any; absent: the year's whole months until now.
    private func showFigures(_ asked: Answers, over soFar: ClosedRange<CivilDay>?) {
        let today = Copenhagen.day(at: now)
        let given = span("from", "to", asked)
        let other = span("against-from", "against-to", asked)
        let faults = [given, other].compactMap(\.fault)
        let units = FiguresPage.units(FiguresPage.unitNames, in: asked)
        let others = FiguresPage.units(FiguresPage.otherNames, in: asked)
        let (period, earlier) = FigurePeriods.asked(given.days ?? soFar, against: other.days, today: today)
        // Other units are looked at over the same days, unless others are asked for.
        let beside = others != nil && other.days == nil ? period : earlier
        let figures = ask(Evaluate(from: period.lowerBound, to: period.upperBound, units: units))
        let against = ask(Evaluate(from: beside.lowerBound, to: beside.upperBound, units: others ?? units))
        let practice = ask(ShowPractice(from: period.lowerBound, to: period.upperBound))
        let staff = askStaff()
        whenAllHeard { [self] in
            // Nothing before this month: then the month that is not over is all there is to see.
            if given == .none, soFar == nil, figures.value?.received == .number(0) {
                return showFigures(asked, over: FigurePeriods.withThisMonth(today))
            }
            let isBeside = FigurePeriods.isWorthShowing(
                against.value, isAsked: others != nil || other != .none)
            // The fields say what was counted: whole months.
            let counted = figures.value.map { $0.from...$0.to } ?? period
            let countedBeside = against.value.map { $0.from...$0.to } ?? beside
            let own = fill(asked, "from", "to", counted)
            let filled = isBeside ? fill(own, "against-from", "against-to", countedBeside) : own
            var page = FiguresPage(
                frame: frame, figures: figures.heard, against: isBeside ? against.heard : nil,
                staff: staff.value ?? NameBook(), asked: faults.isEmpty ? filled : asked, faults: faults)
            page.practice = (practice.heard, today)
            page.given = faults.isEmpty ? [given.days, other.days] : []
            page.thisMonth = given == .none && soFar == nil && units == nil ? FigurePeriods.withThisMonth(today) : nil
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    /// The pilot of 2012 and the year before it, made up and marked so.
    private func showExample(_ asked: Answers) {
        let figures = ask(Evaluate(from: "2012-01-01", to: "2012-12-31", isExample: true))
        let against = ask(Evaluate(from: "2011-01-01", to: "2011-12-31", isExample: true))
        whenAllHeard { [self] in
            let page = FiguresPage(
                frame: frame, figures: figures.heard, against: against.heard, staff: NameBook(), asked: asked)
            send(.page(page.html))
        }
    }

    /// What the page shows, as a file: the same question, asked again.
    func downloadFigures() {
        let asked = asked(
            ["from", "to", "against-from", "against-to"],
            FiguresPage.unitNames + FiguresPage.otherNames + ["eksempel"])
        let isExample = asked["eksempel"] == "1"
        let given = span("from", "to", asked)
        let other = span("against-from", "against-to", asked)
        guard isExample || given.fault == nil && other.fault == nil else { return showFigures() }
        let (period, earlier) =
            isExample
            ? ("2012-01-01"..."2012-12-31", "2011-01-01"..."2011-12-31")
            : FigurePeriods.asked(given.days, against: other.days, today: Copenhagen.day(at: now))
        let units = isExample ? nil : FiguresPage.units(FiguresPage.unitNames, in: asked)
        let others = isExample ? nil : FiguresPage.units(FiguresPage.otherNames, in: asked)
        let beside = others != nil && other.days == nil ? period : earlier
        func ask(_ days: ClosedRange<CivilDay>, _ units: [UnitID]?) -> Part<Figures> {
            self.ask(
                Evaluate(
                    from: days.lowerBound, to: days.upperBound, units: units, isExample: isExample ? true : nil))
        }
        let figures = ask(period, units)
        let against = ask(beside, others ?? units)
        let staff = askStaff()
        whenAllHeard { [self] in
            let book = staff.value ?? NameBook()
            let names = { (units: [UnitID]?) in (units ?? []).map(book.name(of:)) }
            switch figures.heard {
            case .refused(let code): refuse(code)
            case .silent: send(MessagePage.silent(for: frame))
            case .heard(let heard):
                send(
                    .download(
                        FiguresTable.csv(
                            heard,
                            against: FigurePeriods.isWorthShowing(
                                against.value, isAsked: isExample || others != nil || other != .none)
                                ? against.value : nil, units: names(units), others: names(others ?? units),
                            asked: given.days, askedBeside: other.days),
                        name: "tal-\(heard.from)-\(heard.to).csv",
                        contentType: "text/csv; charset=utf-8"))
            }
        }
    }

    func showCauses() {
        let asked = asked(["from", "to"], [])
        let given = span("from", "to", asked)
        let faults = [given.fault].compactMap(\.self)
        let (period, _) = FigurePeriods.asked(given.days, against: nil, today: Copenhagen.day(at: now))
        let causes = ask(ShowCauses(from: period.lowerBound, to: period.upperBound))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = CausesPage(
                frame: frame, reply: causes.heard, staff: staff.value ?? NameBook(),
                asked: faults.isEmpty ? fill(asked, "from", "to", causes.value?.days ?? period) : asked,
                faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    // MARK: What units look at

    func showAssessments() {
        let unit = request.query["enhed"].flatMap(UnitID.init(rawValue:))
        let all = ask(ListAssessments(unit: unit))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = AssessmentsPage(
                frame: frame, unit: unit, reply: all.heard, staff: staff.value ?? NameBook(), notice: notice)
            send(.page(page.html))
        }
    }

    func showAssess() {
        withTopic { [self] topic in
            let kept = draft("learning.assess/\(topic)")
            let fresh = request.query["enhed"].map { freshAnswers().setting("unit", $0) } ?? freshAnswers()
            assessPage(topic, kept ?? fresh, notice: notice(of: kept))
        }
    }

    func assess() {
        withTopic { [self] topic in
            let command: RecordAssessment
            do throws(FieldFaults) { command = try LearningForms.assessment(answers, topic) } catch {
                return retry(error) { assessPage(topic, answers, faults: $0) }
            }
            submit(command) { _ in
                Link(path: ["laering", "vurderinger"], query: ["besked": "gemt"])
            } again: { [self] in
                assessPage(topic, answers, faults: $0)
            }
        }
    }

    private func assessPage(
        _ topic: AssessmentTopic, _ answers: Answers, faults: [FieldFault] = [], notice: String? = nil
    ) {
        let staff = askStaff()
        let unit: UnitID? = answers.identifier("unit")
        let before = unit.map { ask(ListAssessments(unit: $0, topic: topic)) }
        whenAllHeard { [self] in
            let page = AssessPage(
                frame: frame, topic: topic, staff: staff.value ?? NameBook(), answers: answers, faults: faults,
                notice: notice, earlier: before?.value?.latest ?? [])
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }

    private func withTopic(_ body: (AssessmentTopic) -> Void) { with("topic", body) }

    // MARK: Days

    private enum Span: Equatable {
        case none
        case wrong(FieldFault)
        case days(ClosedRange<CivilDay>)

        var days: ClosedRange<CivilDay>? {
            if case .days(let days) = self { days } else { nil }
        }

        var fault: FieldFault? {
            if case .wrong(let fault) = self { fault } else { nil }
        }
    }

    private func span(_ from: String, _ to: String, _ asked: Answers) -> Span {
        switch (WrittenMoment.day(from, in: asked), WrittenMoment.day(to, in: asked)) {
        case (.empty, .empty): .none
        case (.day(let first), .day(let last)):
            first <= last ? .days(first...last) : .wrong(FieldFault("\(to)-day", Wording.Desk.daysBackwards))
        case (.wrong, _): .wrong(FieldFault("\(from)-day", Wording.Desk.figuresNoSuchDay))
        case (_, .wrong): .wrong(FieldFault("\(to)-day", Wording.Desk.figuresNoSuchDay))
        case (.empty, .day): .wrong(FieldFault("\(from)-day", Wording.Desk.figuresDates))
        case (.day, .empty): .wrong(FieldFault("\(to)-day", Wording.Desk.figuresDates))
        }
    }

    private func fill(_ asked: Answers, _ from: String, _ to: String, _ days: ClosedRange<CivilDay>) -> Answers {
        asked.setting(
            WrittenMoment.fields(of: days.lowerBound, as: from) + WrittenMoment.fields(of: days.upperBound, as: to))
    }
}

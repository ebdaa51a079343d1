import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Trivsel: asked of Wellbeing alone. Nothing that is typed here is kept as a draft: it lies nowhere but with its owner.
extension Visit {
    func showCare() { carePage() }

    func askForCare() {
        let kind: CareKind? = answers.choice("kind")
        let whom: CareAsked? = answers.choice("whom")
        let colleague: PersonID? = answers.identifier("colleague")
        let id: CaseID? = answers.identifier("ask-case")
        var faults: [FieldFault] = []
        if kind == nil { faults.append(FieldFault("kind", Wording.Desk.careAskMissing)) }
        if whom == .colleague, colleague == nil {
            faults.append(FieldFault("colleague", Wording.Desk.careWhomMissing))
        }
        if kind == .caseworkerChange, id == nil, answers.text("has-cases") != nil {
            faults.append(FieldFault("ask-case", Wording.Desk.careCaseMissing))
        }
        guard faults.isEmpty, let kind else { return carePage(named(besides: faults)) }
        submit(
            AskForCare(
                kind: kind, case: kind == .caseworkerChange ? id : nil, whom: whom,
                colleague: whom == .colleague ? colleague : nil)
        ) { reply in
            Self.care(Self.told(reply.prompt, chosen: whom))
        } again: { [self] in
            carePage($0)
        }
    }

    /// Who has heard of what was asked for, as it is: nobody, where no leader is there; whoever asked, at the top.
    private static func told(_ row: PromptRow, chosen whom: CareAsked?) -> String {
        if row.hasNobody == true { return "bedt-ingen" }
        if row.leader == row.person { return "bedt-selv" }
        return whom.map { $0 == .leader } ?? true ? "bedt" : "bedt-anden"
    }

    func chooseCare() {
        guard let prompt = request.parameters["prompt"].flatMap(PromptID.init(rawValue:)),
            ["yes", "no"].contains(answers["choice"])
        else { return send(MessagePage.missing(for: frame)) }
        submit(ChooseCare(prompt: prompt, accepts: answers["choice"] == "yes")) { _ in
            Self.care("gemt")
        } again: { [self] in
            carePage($0)
        }
    }

    func answerCare() {
        guard let prompt = request.parameters["prompt"].flatMap(PromptID.init(rawValue:)),
            let state: PromptState = answers.choice("state")
        else { return send(MessagePage.missing(for: frame)) }
        submit(AnswerPrompt(prompt: prompt, state: state, on: CivilDay(iso8601: answers["on"]))) { _ in
            Self.care("gemt")
        } again: { [self] in
            carePage($0)
        }
    }

    func offerCare() {
        var faults: [FieldFault] = []
        let person: PersonID? = answers.identifier("offer-person")
        if person == nil { faults.append(FieldFault("offer-person", Wording.Desk.careOfferWhoMissing)) }
        let kind: CareKind? = answers.choice("offer-kind")
        if kind == nil { faults.append(FieldFault("offer-kind", Wording.Desk.careOfferWhatMissing)) }
        guard faults.isEmpty, let person, let kind else { return carePage(named(besides: faults)) }
        submit(OfferCare(kind: kind, people: [person], isPressedPeriod: answers.has("pressed", "yes"))) { _ in
            Self.care("gemt")
        } again: { [self] in
            carePage($0)
        }
    }

    func setRhythm() {
        var faults: [FieldFault] = []
        let unit: UnitID? = answers.identifier("rhythm-unit")
        if unit == nil { faults.append(FieldFault("rhythm-unit", Wording.Desk.careUnitMissing)) }
        let kind: CareKind? = answers.choice("rhythm-kind")
        if kind == nil { faults.append(FieldFault("rhythm-kind", Wording.Desk.careRhythmKindMissing)) }
        let days = Int(answers["rhythm-every"])
        if days == nil { faults.append(FieldFault("rhythm-every", Wording.Desk.careRhythmEveryMissing)) }
        guard faults.isEmpty, let unit, let kind, let days else { return carePage(faults) }
        submit(SetRhythm(unit: unit, kind: kind, workingDays: days == 0 ? nil : days)) { _ in
            Self.care("gemt")
        } again: { [self] in
            carePage($0)
        }
    }

    /// A sign of strain in a unit of the leader's.
    func noteStrain() {
        var faults: [FieldFault] = []
        let unit: UnitID? = answers.identifier("strain-unit")
        if unit == nil { faults.append(FieldFault("strain-unit", Wording.Desk.careUnitMissing)) }
        let sign: StrainSign? = answers.choice("strain-sign")
        if sign == nil { faults.append(FieldFault("strain-sign", Wording.Desk.careStrainMissing)) }
        guard faults.isEmpty, let unit, let sign else { return carePage(faults) }
        submit(NoteStrain(unit: unit, sign: sign)) { _ in
            Self.care("gemt")
        } again: { [self] in
            carePage($0)
        }
    }

    /// The open cases in which the reader rings.
    func openCases(_ reply: ListCases.Reply?) -> [CaseRow] {
        (reply?.cases ?? []).filter { !$0.isClosed && $0.assigned == person }
    }

    static func care(_ notice: String) -> Link { Link(path: ["trivsel"], query: ["besked": notice]) }

    /// Opened from a case, the form asks to be relieved of it.
    func carePage(_ faults: [FieldFault] = []) {
        let named = request.query["sag"].flatMap(CaseID.init(rawValue:))
        let answered = ask(ListAnsweredPrompts())
        let cases = Door.cases.lets(me.viewer) ? ask(ListCases(scope: .mine, limit: 50)) : nil
        let prompts = ask(ListPrompts())
        let incidents = ask(ListIncidents())
        let rhythms = ask(ListRhythms())
        let strain = Door.leader.lets(me.viewer) ? ask(ListStrain()) : nil
        let staff = askStaff()
        whenAllHeard { [self] in
            var typed = faults.isEmpty ? freshAnswers() : answers.setting("command", freshAnswers()["command"])
            let own = openCases(cases?.value)
            if let named, faults.isEmpty, own.contains(where: { $0.case == named }) {
                typed = typed.setting("kind", CareKind.caseworkerChange.rawValue)
                    .setting("ask-case", named.rawValue)
            }
            let page = CarePage(
                frame: frame,
                board: prompts.heard.map {
                    CareBoard(
                        $0.prompts, held: $0.held ?? [], unmet: $0.unmet ?? [], gone: $0.gone ?? [], lost: $0.lost,
                        for: person)
                },
                incidents: incidents.heard.map(\.incidents), rhythms: rhythms.heard.map(\.rhythms),
                strain: strain?.heard.map(\.signs), answered: answered.heard, cases: own,
                staff: staff.value ?? NameBook(), answers: typed, now: now, faults: faults, notice: notice,
                showsAll: request.query["alle"] == "ja")
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func showOwnCare() {
        let kept = ask(ShowOwnCare())
        let staff = askStaff()
        whenAllHeard { [self] in
            send(
                .page(
                    OwnCarePage(
                        frame: frame, kept: kept.heard, staff: staff.value ?? NameBook(), answers: freshAnswers(),
                        now: now
                    ).html))
        }
    }

    func showCareFigures() {
        let figures = ask(ShowCareFigures())
        let staff = askStaff()
        whenAllHeard { [self] in
            send(
                .page(
                    CareFiguresPage(
                        frame: frame, reply: figures.heard, staff: staff.value ?? NameBook(), today: now.civil.day
                    ).html
                ))
        }
    }

    func showCareGaps() {
        let gaps = ask(ListCareGaps())
        let staff = askStaff()
        whenAllHeard { [self] in
            send(.page(CareGapsPage(frame: frame, gaps: gaps.heard, staff: staff.value ?? NameBook()).html))
        }
    }
}

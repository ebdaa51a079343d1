package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Registrér hændelse: under a minute, by keyboard, with the first-aid card one step away.
package struct IncidentPage {
    let frame: Frame
    let staff: NameBook
    /// What the unit has written for itself.
    let guides: Heard<ShowGuides.Reply>
    /// The writer's own open cases, one of which it may concern.
    let cases: [CaseRow]
    let answers: Answers
    let faults: [FieldFault]

    package init(
        frame: Frame, staff: NameBook, guides: Heard<ShowGuides.Reply>, cases: [CaseRow] = [], answers: Answers,
        faults: [FieldFault] = []
    ) {
        self.cases = cases
        self.frame = frame
        self.staff = staff
        self.guides = guides
        self.answers = answers
        self.faults = faults
    }

    package var html: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        let isLeader = frame.viewer.map { Door.leader.lets($0) } ?? false
        let reporters = IncidentReporter.allCases.filter { $0 != .leader || isLeader }
        return frame.page(
            Wording.Desk.incident, faults: faults,
            """
            <h1>\(Wording.Desk.incidentRegister)</h1>
            <p>\(Wording.Desk.incidentUrgent) \
            <a class="alone" href="/trivsel/foerstehjaelp">\(Wording.Desk.firstAid)</a></p>
            \(here)
            <p class="hint">\(Wording.Desk.incidentIntro)</p>
            \(parts.form(
                "/trivsel/haendelse", frame.formToken,
                [
                    another(parts),
                    parts.radios(
                        "kind", Wording.Desk.incidentKind,
                        IncidentKind.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) }),
                    parts.radios(
                        "reporter", Wording.Desk.incidentReporter,
                        reporters.map { ($0.rawValue, Wording.Desk.name(of: $0)) }),
                    parts.checks(
                        "place", Wording.Desk.incidentPlace,
                        [
                            ("digital", Wording.Desk.incidentDigital), ("outside", Wording.Desk.incidentOutside),
                            ("injury", Wording.Desk.incidentInjury),
                        ]),
                    parts.text(
                        "words", Wording.Desk.incidentWords, rows: 4, hint: Wording.Desk.incidentReaders, isOptional: true),
                    people(parts).html(
                        "exposed", Wording.Desk.incidentExposed, Wording.Desk.incidentExposedHint),
                    people(parts).html(
                        "witness", Wording.Desk.incidentWitness, Wording.Desk.incidentWitnessHint),
                    parts.more(
                        Wording.Desk.incidentFollow, ["follow"],
                        parts.radios(
                            "follow", Wording.Desk.incidentFollowWho,
                            [
                                ("nearest", Wording.Desk.incidentFollowNearest),
                                ("above", Wording.Desk.incidentFollowAbove),
                            ], hint: Wording.Desk.incidentFollowHint)),
                    parts.more(
                        Wording.Desk.incidentWhen,
                        ["happened-day", "happened-month", "happened-year", "happened-hour", "happened-minute"],
                        parts.date(
                            "happened", Wording.Desk.incidentWhen, withTime: true,
                            hint: Wording.Desk.incidentWhenHint)),
                    parts.more(
                        Wording.Desk.incidentCase, ["case", "case-own"], ownCase(parts)
                            + parts.line(
                                "case", cases.isEmpty ? Wording.Desk.incidentCase : Wording.Desk.incidentCaseOther,
                                hint: Wording.Desk.incidentCaseHint, isOptional: true)),
                    "<p class=\"actions\"><button>\(Wording.Desk.incidentSave)</button></p>",
                ]))
            """)
    }

    /// Asked once it was said that there is one like it.
    private func another(_ parts: FormParts) -> HTML {
        guard faults.contains(where: { $0.field == "another" }) || answers.has("another", "yes") else { return .empty }
        return parts.checks("another", Wording.Desk.incidentAlike, [("yes", Wording.Desk.incidentAnother)])
    }

    private func ownCase(_ parts: FormParts) -> HTML {
        guard !cases.isEmpty else { return .empty }
        return parts.select(
            "case-own", Wording.Desk.incidentCaseOwn, CareAsking.choices(cases), empty: Wording.Desk.incidentCaseNone,
            isOptional: true)
    }

    private func people(_ parts: FormParts) -> IncidentPeople {
        IncidentPeople(parts: parts, staff: staff, viewer: frame.viewer, except: frame.viewer?.person)
    }

    /// Who does what here, folded: whoever is in the middle of it finds it, and the form stays short.
    private var here: HTML {
        """
        <details class="more"><summary>\(Wording.Desk.guidesHere)</summary>
        \(Pieces.part(guides) { reply in
            let text = GuidePart.html(GuideTopic.incident, reply, staff)
            return text == .empty ? Pieces.sentence(Wording.Desk.guidesHereNone) : text
        })
        </details>
        """
    }
}

/// The first-aid card in its four moves, to be read by somebody whose hands shake.
package struct FirstAidPage {
    let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var html: HTML {
        let moves = Wording.Desk.firstAidMoves.map { move -> HTML in
            "<li><p><strong>\(move.head)</strong></p><p>\(move.text)</p></li>"
        }
        return frame.page(
            Wording.Desk.firstAid,
            """
            <h1>\(Wording.Desk.firstAid)</h1>
            <p class="lead">\(Wording.Desk.firstAidIntro)</p>
            <ol>\(moves)</ol>
            <p class="actions"><a class="button" href="/trivsel/haendelse">\(Wording.Desk.incidentRegister)</a></p>
            """)
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The form with which somebody asks for something: what, of whom, and which case they want to be relieved of.
struct CareAsking {
    let frame: Frame
    let staff: NameBook
    /// The asker's own open cases.
    let cases: [CaseRow]
    let answers: Answers
    let faults: [FieldFault]

    private var isLeader: Bool { frame.viewer.map { Door.leader.lets($0) } ?? false }

    /// How many lead where the asker works, and above; `nil` where nobody can say.
    private var leaders: Int? { frame.viewer.flatMap { staff.leaders(over: $0)?.count } }

    private var hint: String {
        switch leaders {
        case 0? where isLeader: Wording.Desk.careAskHintTop
        case 0?: Wording.Desk.careAskHintNobody
        default: isLeader ? Wording.Desk.careAskHintLeader : Wording.Desk.careAskHint
        }
    }

    /// Nobody is offered to ask a leader whom they do not have.
    private var asked: [CareAsked] {
        CareAsked.allCases.filter { whom in
            switch whom {
            case .leader: leaders != 0
            case .leadersLeader: leaders.map { $0 > 1 } ?? true
            case .colleague: true
            }
        }
    }

    var html: HTML {
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-ask"), faults: faults)
        let kinds = CareKind.requests.filter { $0 != .leaderGroup || isLeader }
        return parts.form(
            Link(path: ["trivsel", "bed-om"]), frame.formToken,
            [
                parts.radios(
                    "kind", Wording.Desk.careAskWhat,
                    kinds.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                    hint: hint),
                caseField(parts), whom(parts),
                "<p class=\"actions\"><button>\(Wording.Desk.careAskButton)</button></p>",
            ])
    }

    private func caseField(_ parts: FormParts) -> HTML {
        guard !cases.isEmpty else { return .empty }
        return parts.hidden("has-cases", "yes")
            + parts.more(
                Wording.Desk.careCaseOpen, ["ask-case"],
                parts.select(
                    "ask-case", Wording.Desk.careCase, Self.choices(cases), empty: Wording.Desk.chooseOne,
                    hint: Wording.Desk.careCaseHint, isOptional: true))
    }

    /// One's own cases, by the citizen and the number.
    static func choices(_ cases: [CaseRow]) -> [(value: String, label: String)] {
        cases.map { ($0.case.rawValue, "\($0.citizen ?? Wording.Desk.anonymous) (\($0.case))") }
    }

    private func whom(_ parts: FormParts) -> HTML {
        let colleague = ColleagueField(parts: parts, staff: staff, viewer: frame.viewer, except: frame.viewer?.person)
        return parts.more(
            leaders == 0 ? Wording.Desk.careWhomAtTop : Wording.Desk.careWhom, ["whom", "colleague", "colleague-find"],
            parts.radios(
                "whom", Wording.Desk.careWhomWho, asked.map { ($0.rawValue, Wording.Desk.name(of: $0)) },
                hint: Wording.Desk.careWhomHint)
                + colleague.one("colleague", Wording.Desk.careWhomColleague, isOptional: true))
    }
}

/// A wish of a colleague's that puts words about a citizen into a case: what was seen and heard, never a diagnosis.
package protocol WordsOfOurs {
    /// Everything in it that is ours to word.
    var ownWords: [String] { get }
    /// Whether a diagnosis in them is the citizen's own word, or of somebody who may set one; absent: no.
    var isNotOurs: Bool? { get }
}

extension RegisterCase: WordsOfOurs {
    /// The points are what the citizen complains of.
    package var ownWords: [String] { [summary] + [unsuitable?.reason].compactMap(\.self) }
}

extension JudgeCase: WordsOfOurs {
    package var ownWords: [String] { [unsuitable?.reason].compactMap(\.self) }
}

extension DecideStep: WordsOfOurs {
    package var ownWords: [String] { [reason] }
}

extension WritePaper: WordsOfOurs {
    package var ownWords: [String] { body.texts }
}

extension ProposeRestriction: WordsOfOurs {
    package var ownWords: [String] {
        [proposal.facts, proposal.milderMeans, proposal.scope, proposal.wayBack]
            + [proposal.reasonForNoEnd].compactMap(\.self)
    }
}

extension JudgeRestriction: WordsOfOurs {
    package var ownWords: [String] { [reason] }
}

extension LiftRestriction: WordsOfOurs {
    package var ownWords: [String] { [reason] }
}

extension SetContactTeam: WordsOfOurs {
    package var ownWords: [String] { [reason] }
}

extension RegisterChange: WordsOfOurs {
    /// It becomes the summary of each contact that it is a reason for.
    package var ownWords: [String] { [what] }
}

extension PaperBody {
    /// Everything it says, in the order of its form.
    fileprivate var texts: [String] {
        switch self {
        case .plan(let actions): actions.map(\.what)
        case .contactAgreement(let agreement):
            [agreement.howOften, agreement.canHelpWith, agreement.cannotHelpWith]
        case .stairs(let answers): [answers.whereWeStand, answers.whatWeCanDo]
        case .perspective(let shift):
            [shift.conduct, shift.reasons, shift.needs, shift.matters] + [shift.change].compactMap(\.self)
        case .meeting(let meeting):
            meeting.risk.map { [$0.seen, $0.measures, $0.wayOut] } ?? []
        case .minutes(let text), .internalAgreement(let text): [text]
        case .management(let word): [word.reason]
        }
    }
}

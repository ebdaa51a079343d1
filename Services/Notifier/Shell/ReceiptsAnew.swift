import CaseModel
import NotifierCore
import Runtime

/// Receipts that say that somebody rings where nobody does any more, or the other way: what has not been laid
/// says what holds now, and what lies to be printed is taken out and made anew (decision 116).
extension Correspondence {
    func tell(_ news: DutyInput, in case: CaseID) throws {
        let letters = try duties.duties(of: `case`)
        for kept in letters where kept.duty.matter.kind == .receipt {
            try advance(kept, news)
            guard let lying = try uncollected(kept) else { continue }
            var heard = kept
            switch news {
            case .promised(let limit): heard.duty.matter.letter.promise(limit)
            case .heard(let news): heard.duty.matter.letter.hear(news)
            default: return
            }
            guard heard.duty.matter.letter.wayTold != kept.duty.matter.letter.wayTold else {
                // What it says is so still; what comes next is heard beside this.
                try duties.keep(heard, nil, forgettingWords: false)
                continue
            }
            // What is said by the copy of a note is not promised behind it.
            guard !letters.contains(where: { $0.duty.matter.copied != nil }) else { continue }
            try makeAnew(
                kept, insteadOf: lying, .person, code: DeliveryEvidence.answerChanged, saying: heard.duty.matter)
        }
    }
}

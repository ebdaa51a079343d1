import CaseModel
import OperatorCore

extension Findings {
    /// Learning's facts, fed by events through everything that went wrong, are what the cases' owners know (decision 34).
    func lookAtFigures() throws {
        let recount = try Recount(asking: TownsFacts(town: town))
        for difference in recount.differences.prefix(5) {
            list.append("figures: learning and the owner of \(difference.case) differ in \(difference.fact)")
        }
        let cases = record.all(CaseRegistered.self).count
        expect(recount.cases == cases, "figures: learning counts \(recount.cases) cases of \(cases)")
    }
}

/// The services of a town, asked for facts as `genklang evaluate --recount` asks them.
struct TownsFacts: FactKeepers {
    let town: Town

    func ask<Question: ServiceCommand>(_ question: Question) throws -> Question.Reply {
        try town.answer(question, by: Staff.learningLead)
    }
}

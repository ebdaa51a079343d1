import CaseModel
import OperatorCore
import Runtime
import Wire
import Wording

/// A unit closes or is merged: its open cases are given to another, one by one, by somebody who may judge each.
extension Counter {
    func moveCases() throws {
        let colleagues = try colleagues()
        var move = CaseMove(
            from: try colleagues.unit(try options.required("from")),
            to: try colleagues.openUnit(try options.required("to")), isDryRun: options.has("dry-run"))
        guard move.from != move.to else { throw UsageFault("--from and --to name one unit") }
        var stopped: (any Error)?
        for id in try openCases(of: move.from) {
            do {
                if !move.isDryRun { try give(id, to: move.to) }
                move.add(id)
            } catch let error as RPCError where error.isRefusal {
                move.add(id, refusal: error.reason)
            } catch {
                // What was moved until then is told all the same.
                stopped = error
                break
            }
        }
        Terminal.print(invocation.isJSON ? move.json.text + "\n" : move.text(colleagues))
        if let stopped { throw stopped }
        if move.refused > 0 { throw Trouble(code: "case.not_all_moved", Wording.notAllMoved) }
    }

    private func give(_ id: CaseID, to unit: UnitID) throws {
        let shown: ShowCase.Reply = try seat.ask(ShowCase(case: id))
        _ = try seat.change(JudgeCase(moving: shown, to: unit))
    }

    /// Read to the end before the first is moved.
    private func openCases(of unit: UnitID) throws -> [CaseID] {
        var found: [CaseID] = []
        var next: String?
        repeat {
            let reply: ListCases.Reply = try seat.ask(
                ListCases(scope: .all, includesClosed: false, limit: ListCases.mostRows, after: next))
            found += reply.cases.filter { $0.unit == unit }.map(\.case)
            next = reply.next
        } while next != nil
        return found
    }
}

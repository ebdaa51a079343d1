package import CaseModel
import Wording

/// Holdet: what a leader must not let lie, worst first.
package struct TeamBoard: Hashable, Sendable {
    package let overdue: OwedCalls
    package let today: OwedCalls
    package let later: OwedCalls

    package init(
        _ rows: [CallRow], names: [CaseID: String], lost: LostCases = LostCases(), staff: NameBook, at now: Timestamp
    ) {
        let owed = OwedCalls.inOrder(rows, at: now)
        let late = owed.filter { OwedCalls.isOverdue($0, at: now) }
        let rest = owed.filter { !OwedCalls.isOverdue($0, at: now) }
        let day = now.civil.day
        let isToday = { (row: CallRow) in row.limit.due.adding(milliseconds: -1).civil.day <= day }
        overdue = OwedCalls(late, names: names, lost: lost, staff: staff, at: now)
        today = OwedCalls(rest.filter(isToday), names: names, lost: lost, staff: staff, at: now)
        later = OwedCalls(rest.filter { !isToday($0) }, names: names, lost: lost, staff: staff, at: now)
    }
}

/// Who is to be offered a 1:1, as the leader reads it, and what others near them are asked.
package struct PromptList: Hashable, Sendable {
    package let toAnswer: [PromptRow]
    package let others: [PromptRow]
    /// Those the leader is to answer for, each once, however often something is asked for.
    package var people: Int { Set(toAnswer.map(\.person)).count }

    package init(_ rows: [PromptRow], for viewer: PersonID) {
        // Everything but a 1:1 stands under Trivsel; that it waits is counted beside this list.
        let inOrder = rows.filter {
            ($0.care ?? .oneToOne) == .oneToOne && $0.hasNobody != true && $0.leader != $0.person
        }.sorted { $0.comesBefore($1, for: viewer) }
        let isMine = { (row: PromptRow) in row.isToAnswer(by: viewer) }
        toAnswer = inOrder.filter(isMine)
        others = inOrder.filter { !isMine($0) && $0.state == .open }
    }

    /// What a leader may still say of a prompt.
    package static func choices(for row: PromptRow) -> [PromptState] {
        switch row.state {
        case .open: [.offered, .held, .declined]
        // Asked whether it was held, the leader may say that it is still offered.
        case .offered: row.stage == .first ? [.held, .declined] : [.offered, .held, .declined]
        case .held, .declined, .lapsed: []
        }
    }
}

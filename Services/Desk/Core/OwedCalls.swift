package import CaseModel
import Wording

/// Mine opkald: the calls somebody owes, the one that cannot wait on top.
package struct OwedCalls: Hashable, Sendable {
    /// One call, in words.
    package struct Item: Hashable, Sendable {
        package let `case`: CaseID
        package let callback: CallbackID
        package let citizen: String?
        /// What it is about, in one line.
        package let summary: String?
        package let state: CallState
        package let isOverdue: Bool
        /// "2 t 10 min tilbage".
        package let timeLeft: String
        package let latest: String
        /// What the unit aims at, while that lies ahead.
        package let aim: String?
        /// The moment agreed with the citizen, when there is one.
        package let isAgreed: Bool
        package let reason: String
        /// What whoever rings must know of the hour, and of why we ring; absent when nothing was said.
        package let beforehand: String?
        /// What the talk takes and whom it is with: an interpreter to be ordered, a child; absent when nothing was said.
        package let needs: String?
        /// How contact with the citizen is restricted, and what holds by another of their cases; empty when nothing is known to.
        package let holds: [String]
        /// When the citizen answered a note and nobody has read it; absent when there is nothing to read.
        package let answered: String?
        package let attempts: String
        package let step: Step?
        /// Who is to ring; absent when nobody has been chosen.
        package let assigned: PersonID?
        /// Their name, and until when they are away.
        package let handler: String?
        package let isHandlerAway: Bool
        package let unit: String
        /// Whether the reader may not open the case: nothing can be done about the call from here.
        package let isShut: Bool
        /// Why the case's owner does not have it: nothing can be done about the call from here; absent for any other.
        package let lost: LostCase?
    }

    package let items: [Item]
    /// How many of them have passed their limit.
    package let overdue: Int

    /// - Parameters:
    ///   - cards: what the case is about, for as many of the calls as were asked for.
    ///   - shut: cases that the reader was refused.
    ///   - lost: cases that their owner does not have.
    package init(
        _ rows: [CallRow], cards: [CaseID: ShowCallerCard.Reply] = [:], names: [CaseID: String] = [:],
        shut: Set<CaseID> = [], lost: LostCases = LostCases(), staff: NameBook, at now: Timestamp
    ) {
        let owed = Self.inOrder(rows, at: now)
        items = owed.map { row in
            let card = cards[row.case]
            return Item(
                case: row.case, callback: row.callback,
                citizen: lost[row.case].map { Wording.Desk.name(of: $0, row.case) } ?? card?.name ?? names[row.case],
                summary: card.map { Self.oneLine($0.summary) }, state: row.state,
                isOverdue: Self.isOverdue(row, at: now),
                timeLeft: Wording.timeLeft(until: row.promised(at: now), at: now),
                latest: row.latest(at: now), aim: row.aim(at: now), isAgreed: row.isAgreed,
                reason: Wording.name(of: row.reason),
                beforehand: Self.beforehand(row, card, at: now),
                needs: card.flatMap { Wording.Desk.needs($0.wishes, $0.surroundings, on: now.civil.day) },
                holds: card.map { Self.holds($0, staff, at: now) } ?? [],
                answered: Self.answered(row, card).map { Wording.near($0, at: now) },
                attempts: Wording.Desk.attempts(row.attempts), step: row.step,
                assigned: row.assigned,
                handler: row.assigned.map { staff.nameAndAbsence(of: $0, on: now.civil.day) },
                isHandlerAway: row.assigned.flatMap { staff.awayUntil($0, on: now.civil.day) } != nil,
                unit: staff.name(of: row.unit), isShut: shut.contains(row.case),
                lost: lost[row.case])
        }
        overdue = items.count(where: \.isOverdue)
    }

    /// Some of them, in the same words.
    package init(_ items: some Sequence<Item>) {
        self.items = Array(items)
        overdue = self.items.count(where: \.isOverdue)
    }

    /// What whoever rings must know first; also that the complaint has been sent on, and why they ring all the same.
    package static func beforehand(
        _ row: CallRow, _ card: ShowCallerCard.Reply? = nil, at now: Timestamp
    ) -> String? {
        let sentences = [
            card?.forwardedTo.map(Wording.Desk.forwardedCallStands),
            card?.returnedBy.map(Wording.Desk.forwardingCameBack),
            Wording.Desk.beforehand(row.wish, agreed: row.agreed, kind: row.kind, at: now),
            aimsAhead(of: row, at: now),
            wishComesTooLate(row, at: now) ? Wording.Desk.wishTooLate : nil,
        ].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// When the citizen first answered of what nobody has read, whatever way it came: by the page, a mail or Digital Post.
    package static func answered(_ row: CallRow?, _ card: ShowCallerCard.Reply?) -> Timestamp? {
        [row?.answered, card?.answered].compactMap(\.self).min()
    }

    /// What whoever rings must keep to, and whom they ask first where another of the citizen's cases is on red.
    package static func holds(_ card: ShowCallerCard.Reply, _ staff: NameBook, at now: Timestamp) -> [String] {
        let own = (card.restrictions ?? []).map { row in
            Wording.Desk.restrictionOnCase(
                row.state, row.ways, until: row.lastDay, onItsWay: row.onItsWay, from: row.holdsFrom)
        }
        return own
            + Wording.Desk.holdsElsewhere(card.elsewhere) {
                staff.nameAndAbsence(of: $0, on: now.civil.day)
            }
    }

    /// Before a change the limit is the change itself; whoever rings should not wait for it.
    private static func aimsAhead(of row: CallRow, at now: Timestamp) -> String? {
        guard row.reason == .beforeChange, now < row.target.due, row.target.due < row.limit.due else { return nil }
        return Wording.Desk.ringAhead(Wording.nearLatest(before: row.target.due, at: now))
    }

    /// Calls that somebody still owes, the nearest promise first; a talk without its note is the first of all.
    package static func inOrder(_ rows: [CallRow], at now: Timestamp) -> [CallRow] {
        rows.filter { [.awaited, .overdue, .spoken].contains($0.state) }.sorted { one, other in
            let (first, second) = (one.state == .spoken, other.state == .spoken)
            return first == second ? (one.limit.due, one.callback) < (other.limit.due, other.callback) : first
        }
    }

    /// Whether no hour that suits the citizen comes before the promise is due: somebody must ring before, or agree another.
    package static func wishComesTooLate(_ row: CallRow, at now: Timestamp) -> Bool {
        guard let wish = row.wish, wish.namesTime, row.appointed == nil, row.state == .awaited else { return false }
        var day = now.civil.day
        while Copenhagen.moment(day) < row.limit.due {
            let begins = max(now, Copenhagen.moment(day))
            day = day.adding(days: 1)
            let ends = min(row.limit.due, Copenhagen.moment(day))
            if begins < ends, wish.first(in: [begins..<ends], from: begins) != nil { return false }
        }
        return row.limit.due > now
    }

    /// Whether the promise is broken, also in the moment before its owner has noticed.
    package static func isOverdue(_ row: CallRow, at now: Timestamp) -> Bool {
        row.state == .overdue || (row.state == .awaited && row.limit.due <= now)
    }

    /// The beginning of a text, to stand in one line.
    static func oneLine(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return line.count <= 120 ? line : line.prefix(118).trimmingEnd + " …"
    }
}

extension Substring {
    /// Without white space at its end.
    fileprivate var trimmingEnd: String {
        var rest = self
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}

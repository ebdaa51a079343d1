package import CaseModel
import Wording

/// Cases as colleagues read them in a terminal.
package enum CaseTables {
    package static func list(_ rows: [CaseRow], _ colleagues: Colleagues) -> String {
        var table = Table(.case, .received, .unit, .citizen, .route, .assigned, .step, .state)
        for row in rows {
            table.add([
                row.case.rawValue, Wording.stamp(row.received), colleagues.name(of: row.unit),
                row.citizen ?? Wording.anonymous, Wording.name(of: row.route), colleagues.nameIfHere(of: row.assigned),
                row.step.map(Wording.name) ?? "–", state(row),
            ])
        }
        return table.shown
    }

    /// The same citizen's cases, and those that may be: by whose word, or by what they are alike.
    package static func same(_ reply: ListSameCitizen.Reply, _ colleagues: Colleagues) -> String {
        var table = Table(.case, .received, .unit, .citizen, .state, .what)
        func add(_ row: CaseRow, _ what: String) {
            table.add([
                row.case.rawValue, Wording.stamp(row.received), colleagues.name(of: row.unit),
                row.citizen ?? Wording.anonymous, state(row), what,
            ])
        }
        for one in reply.joined { add(one.row, one.said?.reason ?? Wording.Desk.joinThrough) }
        for one in reply.likely {
            let isTogether = reply.together?.contains(one.row.case) == true
            let refused = reply.separated?.first { $0.row.case == one.row.case }?.undone
            let what = [
                Wording.Desk.mayBeSame(one.signs), isTogether ? Wording.Desk.floodMark : nil,
                refused.map {
                    Wording.Desk.saidNotSame(by: colleagues.name(of: $0.by), Wording.stamp($0.at), $0.reason)
                },
            ]
            add(one.row, what.compactMap(\.self).joined(separator: " "))
        }
        return table.shown
    }

    /// What a search found in the notes.
    package static func notes(_ found: [FoundNote], _ colleagues: Colleagues) -> String {
        guard !found.isEmpty else { return "" }
        var table = Table(.case, .spokenAt, .by, .note, .version, .what)
        for one in found {
            table.add([
                one.note.case.rawValue, Wording.stamp(one.note.spokenAt), colleagues.name(of: one.note.by),
                one.note.note.rawValue, String(one.note.version),
                one.excerpt.before + one.excerpt.hit + one.excerpt.after,
            ])
        }
        return "\n" + table.text
    }

    private static func state(_ row: CaseRow) -> String {
        row.isHistory ? Wording.history : row.isClosed ? Wording.closed : Wording.open
    }

    package static func show(_ reply: ShowCase.Reply, _ colleagues: Colleagues, on today: CivilDay) -> String {
        let row = reply.row
        var card = Card()
        card.add(.case, row.case.rawValue)
        card.add(.state, state(row))
        card.add(.missing, reply.missing.map(Wording.missing))
        card.add(.received, Wording.stamp(row.received))
        card.add(.unit, colleagues.name(of: row.unit))
        card.add(.channel, Wording.name(of: row.channel))
        card.add(.kind, Wording.name(of: row.kind))
        card.add(.route, Wording.name(of: row.route))
        card.add(.wish, Wording.name(of: reply.wish))
        card.add(.assigned, colleagues.name(of: row.assigned))
        card.add(.step, row.step.map(Wording.name))
        card.add(.outcome, reply.ending.map(Wording.name) ?? reply.outcome.map(Wording.name))
        card.add(.citizen, reply.citizen?.name ?? Wording.anonymous)
        card.add(.phone, reply.citizen?.phone)
        card.add(.email, reply.citizen?.email)
        card.add(.address, reply.citizen?.addressLines ?? [])
        card.add(.summary, reply.summary)
        card.add(.points, reply.points.map { "\(Wording.name(of: $0.kind)): \($0.text)" })
        card.add(.about, reply.about.map { colleagues.name(of: $0) })
        card.add(.unsuitable, reply.unsuitable?.reason)
        card.add(.offers, reply.unsuitable?.offers.map(Wording.name) ?? [])
        card.add(
            .registeredBy,
            reply.registeredBy.isNobody
                ? Wording.name(of: reply.row.channel) : colleagues.name(of: reply.registeredBy))
        return card.text + AroundTables.context(reply.context, colleagues)
            + AroundTables.around(reply.surroundings, reply.wishes, colleagues, on: today)
            + handovers(reply.handovers, colleagues) + steps(reply.steps, colleagues)
            + history(reply.history, colleagues)
    }

    private static func handovers(_ rows: [HandoverRow], _ colleagues: Colleagues) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.handover, .recipient, .at, .acknowledgeBy, .acknowledged)
        for row in rows {
            table.add([
                row.handover.rawValue, colleagues.name(of: row.recipient), Wording.stamp(row.made),
                Wording.lastMinute(before: row.acknowledgeBy), row.acknowledged.map(Wording.stamp) ?? "–",
            ])
        }
        return "\n" + table.text
    }

    private static func steps(_ rows: [StepRow], _ colleagues: Colleagues) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.step, .at, .by, .reason)
        for row in rows {
            table.add([
                Wording.name(of: row.step), Wording.stamp(row.at), colleagues.name(of: row.decidedBy), row.reason,
            ])
        }
        return "\n" + table.text
    }

    private static func history(_ rows: [HistoryRow], _ colleagues: Colleagues) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.at, .what, .by)
        for row in rows {
            table.add([Wording.stamp(row.at), Wording.happening(row), colleagues.name(of: row.by)])
        }
        return "\n" + table.text
    }
}

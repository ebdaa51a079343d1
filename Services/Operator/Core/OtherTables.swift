package import CaseModel
import Wording

/// Letters, reviews, prompts and colleagues as they are read in a terminal.
package enum OtherTables {
    package static func letters(_ rows: [LetterRow], _ colleagues: Colleagues) -> String {
        var table = Table(.letter, .kind, .recipients, .state, .since, .due, .reason)
        for row in rows {
            let state = Wording.state(of: row) + (row.isLate ? ", \(Wording.offCourse)" : "")
            table.add([
                row.letter.rawValue, Wording.name(of: row.kind),
                row.to.map { colleagues.name(of: $0) } ?? Wording.name(of: BallHolder.citizen), state,
                Wording.stamp(row.stands), row.by.map(Wording.lastMinute) ?? "–", row.code ?? "–",
            ])
        }
        return table.shown
    }

    package static func reviews(_ rows: [ReviewRow], _ colleagues: Colleagues) -> String {
        var table = Table(.review, .case, .unit, .cause, .state, .waitsUntil, .due, .answered, .findings)
        for row in rows {
            table.add([
                row.review.rawValue, row.case?.rawValue ?? "–", colleagues.name(of: row.unit),
                Wording.name(of: row.cause),
                Wording.name(of: row.state), row.waitsUntil.map(Wording.stamp) ?? "–",
                row.due.map(Wording.lastMinute(before:)) ?? "–", "\(row.answered)/5",
                "\(row.findings)",
            ])
        }
        return table.shown
    }

    package static func review(_ reply: ShowReview.Reply, _ colleagues: Colleagues) -> String {
        var text = reviews([reply.row], colleagues)
        var card = Card()
        if let until = reply.waitedFor { card.add(.waitsUntil, Wording.stamp(until)) }
        if let reasons = reply.openedBecause {
            card.add(.reason, [Wording.Desk.openedBecause(reasons, waits: reply.row.state == .waits)])
        }
        card.add(.answered, reply.answers.enumerated().map { "\($0.offset + 1). \($0.element)" })
        card.add(
            .checked,
            reply.check?.map { "\(Wording.question($0.question)) \(Wording.answer($0.verdict, note: $0.note))" } ?? [])
        if let why = reply.why { card.add(.cause, Wording.name(of: why)) }
        if let recurrence = reply.recurrence { card.add(.practice, Wording.practice(recurrence)) }
        card.add(
            .reopened,
            (reply.reopenings ?? []).map {
                Wording.Desk.reopenedBy(colleagues.name(of: $0.by), Wording.stamp($0.at), $0.reason)
            })
        if !card.isEmpty { text += "\n" + card.text }
        guard !reply.findings.isEmpty else { return text }
        var table = Table(.findings, .what, .cause, .practice, .owner, .due)
        for row in reply.findings {
            table.add([
                row.finding.rawValue, row.text, Wording.name(of: row.cause),
                Wording.practice(row.recurrence), colleagues.name(of: row.owner),
                Wording.lastMinute(before: row.due),
            ])
        }
        return text + "\n" + table.text
    }

    package static func prompts(_ rows: [PromptRow], _ colleagues: Colleagues) -> String {
        var table = Table(.prompt, .what, .person, .leader, .state, .stage, .asked, .due)
        for row in rows {
            // A unit's round is its own, and what nobody can be asked for has no leader.
            let whose = row.unit.map(colleagues.name(of:)) ?? colleagues.name(of: row.person)
            table.add([
                row.prompt.rawValue, Wording.name(of: row.kind), whose,
                colleagues.name(of: row.hasNobody == true ? nil : row.leader), Wording.name(of: row.state),
                Wording.name(of: row.stage),
                Wording.stamp(row.asked), Wording.lastMinute(before: row.by),
            ])
        }
        return table.shown
    }

    /// What of Trivsel a restore has lost; empty where nothing is told of.
    package static func lost(_ care: LostCare?) -> String {
        guard let care else { return "" }
        let lines =
            [Wording.Desk.careLost(since: care.since.map(Wording.stamp), until: Wording.stamp(care.until))]
            + care.incidents.map { Wording.Desk.incidentLost(Wording.stamp($0.registered)) }
        return lines.map { $0 + "\n" }.joined()
    }

    package static func absences(_ rows: [Absence], _ colleagues: Colleagues) -> String {
        var table = Table(.id, .name, .from, .to)
        for row in rows {
            table.add([
                row.absence.rawValue, colleagues.name(of: row.person), Wording.shortDay(row.from),
                Wording.shortDay(row.to),
            ])
        }
        return table.shown
    }

    package static func staff(_ colleagues: Colleagues) -> String {
        var table = Table(.id, .name, .title, .unit, .roles)
        for person in colleagues.people where person.isActive {
            table.add([
                person.person.rawValue, person.name, person.title, colleagues.name(of: person.unit),
                person.roles.map(Wording.name).joined(separator: ", "),
            ])
        }
        // Who has left is still named, by what they had.
        for person in colleagues.people where !person.isActive {
            table.add([
                person.person.rawValue, person.name, person.title, colleagues.name(of: person.unit), Wording.hasLeft,
            ])
        }
        var units = Table(.id, .unit, .leader)
        for unit in colleagues.units {
            let name = unit.isClosed == true ? "\(unit.name) (\(Wording.closedUnit))" : unit.name
            units.add([unit.unit.rawValue, name, colleagues.name(of: unit.leader)])
        }
        return table.shown + "\n" + units.shown
    }
}

package import CaseModel
import Wording

/// Calls and notes as colleagues read them in a terminal.
package enum CallTables {
    package static func list(_ rows: [CallRow], _ colleagues: Colleagues) -> String {
        var table = Table(.limit, .target, .case, .unit, .assigned, .why, .state, .attempts, .step)
        for row in rows {
            table.add([
                Wording.lastMinute(before: row.limit.due), Wording.lastMinute(before: row.target.due),
                row.case.rawValue, colleagues.name(of: row.unit), colleagues.nameIfHere(of: row.assigned),
                Wording.name(of: row.reason), Wording.name(of: row.state), "\(row.attempts)",
                row.step.map(Wording.name) ?? "–",
            ])
        }
        return table.shown
    }

    /// - Parameter named: who stood for the citizen in talks, by number.
    package static func show(
        _ reply: ShowCalls.Reply, _ colleagues: Colleagues, named: [NamedRepresentative] = []
    ) -> String {
        let parts = [
            list(reply.calls, colleagues), attempts(reply.attempts, colleagues), pings(reply.pings, colleagues),
            notes(reply.notes, colleagues, named), objections(reply.objections),
            (reply.beside ?? []).map { Wording.objectedBeside($0) }.joined(separator: "\n"), policies(reply.calls),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// By which version of the policy each call was reckoned; what it said is told by `policy show`.
    private static func policies(_ rows: [CallRow]) -> String {
        let known = rows.filter { $0.policy != nil }
        guard !known.isEmpty else { return "" }
        var table = Table(.call, .limit, .policy)
        for row in known {
            table.add([row.callback.rawValue, Wording.lastMinute(before: row.limit.due), row.policy ?? "–"])
        }
        return table.text
    }

    private static func attempts(_ rows: [AttemptRow], _ colleagues: Colleagues) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.attempts, .at, .by, .result)
        for row in rows {
            table.add([
                "\(row.attempt)", Wording.stamp(row.at), colleagues.name(of: row.by), Wording.name(of: row.result),
            ])
        }
        return table.text
    }

    private static func pings(_ rows: [PingRow], _ colleagues: Colleagues) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.stage, .at, .recipients)
        for row in rows {
            let names = row.recipients.map { colleagues.name(of: $0) }.joined(separator: ", ")
            table.add([Wording.name(of: row.stage), Wording.stamp(row.at), names])
        }
        return table.text
    }

    private static func notes(
        _ rows: [NoteRow], _ colleagues: Colleagues, _ named: [NamedRepresentative]
    ) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.note, .version, .spokenAt, .filedAt, .by, .outcome, .consent, .spokenWith)
        for row in rows {
            table.add([
                row.note.rawValue, "\(row.version)", Wording.stamp(row.spokenAt), Wording.stamp(row.filedAt),
                colleagues.name(of: row.by), Wording.name(ofTalk: row.outcome),
                row.hasConsent ? Wording.yesWord : Wording.noWord, with(row, named) ?? "–",
            ])
        }
        return table.text
    }

    /// Whom the talk was held with; `nil` when nobody was reached, and of what an older release filed.
    private static func with(_ row: NoteRow, _ named: [NamedRepresentative]) -> String? {
        row.recognised.map { recognised in
            recognised.representative.map { Wording.Desk.spokenFor($0, named: named) }
                ?? Wording.Desk.callerCitizen.lowercased()
        }
    }

    private static func objections(_ rows: [ObjectionRow]) -> String {
        guard !rows.isEmpty else { return "" }
        var table = Table(.objection, .note, .version, .channel, .at, .answeredBy)
        for row in rows {
            table.add([
                row.objection.rawValue, row.note.rawValue, "\(row.version)", Wording.name(of: row.channel),
                Wording.stamp(row.raisedAt),
                row.answeredBy?.rawValue ?? row.outcome.map(Wording.Desk.choice) ?? "–",
            ])
        }
        return table.text
    }

    /// What was ticked of how many talks; no number where it could point at somebody.
    package static func practice(_ reply: ShowPractice.Reply) -> String {
        guard let from = reply.from, let to = reply.to else { return Wording.Desk.noQuarterYet + "\n" }
        var table = Table([Wording.Desk.measure, "\(from)..\(to)"])
        table.add([Wording.Desk.practiceTalks, Wording.count(reply.talks)])
        for row in reply.ticked { table.add([Wording.Desk.practice(row.tick), Wording.count(row.count)]) }
        return table.text
    }

    package static func note(
        _ reply: ReadNote.Reply, _ colleagues: Colleagues, named: [NamedRepresentative] = []
    ) -> String {
        var card = Card()
        card.add(.note, "\(reply.row.note) (\(reply.row.version))")
        card.add(.case, reply.row.case.rawValue)
        card.add(.spokenAt, Wording.stamp(reply.row.spokenAt))
        card.add(.by, colleagues.name(of: reply.row.by))
        card.add(.spokenWith, with(reply.row, named))
        card.add(.outcome, Wording.name(ofTalk: reply.row.outcome))
        card.add(.consent, reply.consent?.words)
        card.add(.citizensWords, reply.draft.citizensWords)
        card.add(.explained, reply.draft.explained)
        card.add(.unmet, reply.draft.unmet)
        card.add(.ownErrors, reply.draft.ownErrors)
        card.add(.prevention, reply.draft.prevention)
        card.add(
            .agreement,
            reply.draft.agreements.map { agreement in
                let who = agreement.person.map { colleagues.name(of: $0) } ?? Wording.name(of: agreement.ball)
                return [agreement.what, who, agreement.by.map(Wording.shortDay)].compactMap(\.self)
                    .joined(separator: " · ")
            })
        return card.text + "\n"
            + reply.draft.text.split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { String($0).shownSafely + "\n" }.joined()
    }

    /// What whoever rings needs to know. The number of a child whose talk goes through custody is not theirs to be rung on.
    ///
    /// - Parameters:
    ///   - answered: when the citizen answered a note by the page, where nobody has read it.
    ///   - day: on which it is read; who may hear and speak, and a child's age, are as on it.
    package static func card(
        _ reply: ShowCallerCard.Reply, _ colleagues: Colleagues, answered: Timestamp? = nil, on day: CivilDay
    ) -> String {
        let around = reply.surroundings?.standing(on: day)
        let isThroughCustody = around?.minor?.isWrittenToThroughCustody(on: day) == true
        var card = Card()
        card.add(.citizen, reply.name ?? Wording.anonymous)
        card.add(
            .phone, reply.isDead == true ? Wording.Desk.deadNotRung : isThroughCustody ? "–" : reply.phone ?? "–")
        card.add(.unreadAnswer, [answered, reply.answered].compactMap(\.self).min().map { Wording.moment($0) })
        card.add(
            .restriction,
            (reply.restrictions ?? []).map { row in
                Wording.Desk.restrictionOnCase(
                    row.state, row.ways, until: row.lastDay, onItsWay: row.onItsWay, from: row.holdsFrom)
            } + Wording.Desk.holdsElsewhere(reply.elsewhere) { colleagues.name(of: $0) })
        card.add(.around, Wording.Desk.needs(reply.wishes, around, on: day))
        card.add(
            .representative,
            around?.representatives.map { row in
                let who = row.representative
                return [who.name, Wording.Desk.choice(who.ground), Wording.Desk.choice(who.reach), who.phone]
                    .compactMap(\.self).joined(separator: " · ")
            } ?? [])
        card.add(.summary, reply.summary)
        card.add(.points, reply.points)
        card.add(.pointsHandedOn, reply.pointsHandedOn == 0 ? nil : "\(reply.pointsHandedOn)")
        card.add(.offers, reply.offers.map(Wording.name))
        card.add(.step, reply.step.map(Wording.name))
        return card.text
    }
}

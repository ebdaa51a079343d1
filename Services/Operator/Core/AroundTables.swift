package import CaseModel
import Wording

/// What stands around a case, as colleagues read it in a terminal: causes, where it was sent, who may hear and speak.
package enum AroundTables {
    package static func show(_ reply: ShowSurroundings.Reply, _ colleagues: Colleagues, on today: CivilDay) -> String {
        var card = Card()
        card.add(.case, reply.case.rawValue)
        card.add(.citizen, reply.citizen ?? Wording.anonymous)
        return card.text + around(reply.surroundings, reply.needs, colleagues, on: today, withEnded: true)
    }

    /// The address that pages leave out.
    package static func address(_ reply: ShowProtectedAddress.Reply) -> String {
        var card = Card()
        card.add(.address, reply.addressLines)
        return card.text.isEmpty ? Wording.nothingToShow + "\n" : card.text
    }

    /// The causes that count and where it, or a part of it, was sent; nothing when nothing was said.
    static func context(_ context: CaseContext?, _ colleagues: Colleagues) -> String {
        guard let context else { return "" }
        var card = Card()
        card.add(.causes, context.causes.last?.causes.map { Wording.name(of: $0) } ?? [])
        card.add(.comingChange, context.change.map { Wording.Desk.changeAhead($0.what, Wording.day($0.on)) })
        card.add(
            .replyToJudge,
            context.reply.map { reply in
                let person = reply.person.map { colleagues.name(of: $0) } ?? Wording.Desk.leaderJudges
                return "\(person): \(Wording.Desk.toJudge(by: Wording.lastMinute(before: reply.due)))"
            })
        card.add(.riskAsked, context.riskAskedSince.map(Wording.stamp))
        let lines = card.text.isEmpty ? "" : "\n" + card.text
        guard !context.forwardings.isEmpty else { return lines }
        var table = Table(.sentOn, .points, .at, .by, .answer, .citizenTold)
        for row in context.forwardings {
            table.add([
                row.authority,
                row.points.isEmpty ? Wording.Desk.forwardingWhole : Wording.Desk.forwardingOnly(row.points),
                Wording.stamp(row.sent), colleagues.name(of: row.by), answer(row), row.told.map(Wording.stamp) ?? "–",
            ])
        }
        return lines + "\n" + table.text
    }

    private static func answer(_ row: ForwardingRow) -> String {
        guard let answer = row.answer else { return "– (\(Wording.lastMinute(before: row.confirmBy)))" }
        return "\(answer.isTaken ? Wording.yesWord : Wording.noWord): \(answer.reference)"
    }

    /// What holds for the citizen, and who stands beside or for them; the protected address is another command's.
    static func around(
        _ surroundings: CitizenSurroundings?, _ needs: CallWishes?, _ colleagues: Colleagues, on today: CivilDay,
        withEnded: Bool = false
    ) -> String {
        var card = Card()
        card.add(.needs, needs?.support.map { Wording.Desk.choice($0) } ?? [])
        card.add(.language, needs?.language)
        card.add(.suits, needs?.suits)
        if let minor = surroundings?.minor, minor.stands(on: today) {
            card.add(
                .minor,
                Wording.Desk.minor(
                    age: minor.age(on: today), isWrittenToThroughCustody: minor.isWrittenToThroughCustody(on: today)))
        }
        card.add(.protection, surroundings?.protection.map { Wording.Desk.choice($0.letters) })
        let lines = card.text.isEmpty ? "" : "\n" + card.text
        let rows = (surroundings?.representatives ?? []).filter { withEnded || $0.stands(on: today) }
        guard !rows.isEmpty else { return lines }
        var table = Table(.id, .speaksFor, .relation, .ground, .phone, .proof, .by, .ended)
        for row in rows {
            let one = row.representative
            table.add([
                String(row.number), one.name, Wording.Desk.choice(one.relation), Wording.Desk.standing(one),
                one.phone ?? "–", one.proof, colleagues.name(of: row.by), row.ended?.reason ?? "–",
            ])
        }
        return lines + "\n" + table.text
    }
}

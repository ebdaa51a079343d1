package import CaseModel
import Wording

/// Papers and mails as colleagues read them in a terminal.
package enum PaperTables {
    package static func papers(_ reply: ShowPapers.Reply, _ colleagues: Colleagues) -> String {
        guard !reply.papers.isEmpty else { return Wording.nothingToShow + "\n" }
        let cards = reply.papers.map { row -> String in
            var card = Card()
            card.add(.id, row.paper.rawValue)
            card.add(.kind, Wording.Desk.name(of: row.body.kind))
            card.add(.by, "\(colleagues.name(of: row.author)), \(Wording.stamp(row.at))")
            add(row, to: &card, colleagues)
            return card.text
        }
        return cards.joined(separator: "\n") + (reply.leftOut > 0 ? "\n\(Wording.Desk.papersLeftOut)\n" : "")
    }

    private static func add(_ row: PaperRow, to card: inout Card, _ colleagues: Colleagues) {
        switch row.body {
        case .plan(let actions):
            card.add(
                .what,
                actions.map { action in
                    [
                        action.what, colleagues.name(of: action.who), action.by.map { "\($0)" },
                        Wording.Desk.name(of: action.status),
                    ].compactMap(\.self).joined(separator: " | ")
                })
        case .contactAgreement(let agreement):
            card.add(
                .agreement,
                [
                    agreement.howOften, agreement.ways.map(Wording.Desk.choice).joined(separator: ", "),
                    "\(Wording.Desk.agreementCan): \(agreement.canHelpWith)",
                    "\(Wording.Desk.agreementCannot): \(agreement.cannotHelpWith)",
                    agreement.agreedOn.map { Wording.Desk.agreementOn(Wording.day($0)) }
                        ?? Wording.Desk.agreementProposed,
                ])
        case .stairs(let answers): card.add(.what, [answers.whereWeStand, answers.whatWeCanDo])
        case .perspective(let shift):
            card.add(
                .what,
                [shift.conduct, shift.reasons, shift.needs, shift.matters] + (shift.change.map { [$0] } ?? []))
        case .meeting(let planned): add(planned, row.changes ?? [], to: &card, colleagues)
        case .minutes(let text), .internalAgreement(let text): card.add(.what, text)
        case .management(let word):
            card.add(
                .what, word.isTold ? Wording.Desk.managementTold : Wording.Desk.managementNotTold)
            card.add(.recipients, word.people.map { colleagues.name(of: $0) })
            card.add(.reason, word.reason)
        }
    }

    private static func add(
        _ planned: PlannedMeeting, _ changes: [MeetingChange], to card: inout Card, _ colleagues: Colleagues
    ) {
        let newest = changes.first
        let moment = newest.map(\.at) ?? planned.at
        card.add(.at, moment.map(Wording.stamp) ?? Wording.Desk.calledOff)
        card.add(.address, newest?.place ?? planned.place)
        card.add(.person, planned.people.map { colleagues.name(of: $0) })
        card.add(.proof, planned.risk.map { [$0.seen, $0.measures, $0.wayOut] } ?? [])
        card.add(
            .history,
            changes.reversed().map {
                Wording.Desk.changed(Wording.stamp($0.made), by: colleagues.name(of: $0.by), $0.reason)
            })
    }

    package static func mails(_ page: MailPage) -> String {
        var table = Table(.id, .received, .by, .summary, .state)
        for row in page.mails {
            table.add([
                row.mail.rawValue, Wording.stamp(row.received), row.from,
                row.subject.isEmpty ? Wording.Desk.mailNoSubject : row.subject,
                row.judgeBy.map { Wording.Desk.toJudge(by: Wording.stamp($0.adding(milliseconds: -1))) }
                    ?? Wording.Desk.name(of: row),
            ])
        }
        return table.shown + (page.leftOut > 0 ? Wording.Desk.mailsLeftOut + "\n" : "")
            + (page.unread > 0 ? Wording.Desk.mailsUnread(page.unread) + "\n" : "")
    }
}

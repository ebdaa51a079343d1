import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Breve, and one letter's own page.
struct LettersPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "letters", path: ["breve"])

    private func row(
        _ stand: LetterStand, _ number: Int, kind: LetterKind = .noteCopy, by channel: LetterChannel = .paper,
        to: PersonID? = nil, reason: String? = nil, _ evidence: DeliveryEvidence? = nil
    ) -> PlacedLetter {
        let state: DeliveryState =
            switch stand {
            case .needsPerson, .waiting, .queued, .unaddressed, .untold, .notSent: .queued
            case .unanswered, .unprinted, .spooled, .unjournaled: .spooled
            case .uncertain: .uncertain
            case .refused, .settled: .refused
            case .bounced: .bounced
            case .received: .received
            case .replaced: .replaced
            }
        let next: NextAct = stand == .uncertain ? .look : stand == .bounced ? .correctAddress : .nothing
        let delivery =
            reason == nil
            ? DeliveryRow(
                channel: channel, document: "0b6f2c1e-0000-4000-8000-00000000000\(number)", state: state, since: monday,
                evidence: evidence, next: next) : nil
        return PlacedLetter(
            stand: stand, case: CaseID(unchecked: "K-\(number)"),
            letter: LetterRow(
                letter: LetterID(unchecked: "L-\(number)"), kind: kind, state: .sent, since: monday, note: nil,
                version: nil, to: to, by: nil, isLate: false, reason: reason, digest: nil, delivery: delivery))
    }

    private func list(_ reply: Heard<ListDeliveries.Reply>, _ stand: LetterStand? = nil) -> HTML {
        let list = LettersPage.List(stand?.rawValue)
        return LettersPage(frame: frame, deliveries: reply, list: list, staff: .north, now: monday).html
    }

    @Test
    func `letters that go on paper because nobody has looked stand with their number, and have a list of their own`()
        throws
    {
        for rows in [[], [row(.bounced, 2, DeliveryEvidence(.person, by: "P-lone", at: monday))]] {
            let text = list(.heard(ListDeliveries.Reply(rows: rows, unlooked: 3))).text
            #expect(
                text.contains("3 breve ligger klar på papir, uden at nogen har slået op, hvordan borgeren får post."))
            #expect(text.contains("/breve?vis=uden-opslag\""))
            #expect(!list(.heard(ListDeliveries.Reply(rows: rows))).text.contains("uden-opslag"))
        }
        let next = DeliveryCursor(since: monday, letter: "L-5")
        let page = LettersPage(
            frame: frame, deliveries: .heard(ListDeliveries.Reply(rows: [row(.spooled, 5)], next: next)),
            list: LettersPage.List("uden-opslag"), staff: .north, now: monday
        ).html.text
        #expect(page.contains("Breve: på papir uden opslag") && page.contains(Wording.Desk.unlookedHint))
        #expect(page.contains("/breve?vis=uden-opslag&amp;efter=\(monday.milliseconds)-L-5"))
        #expect(page.contains(Wording.Desk.boardBack))
    }

    @Test func `Breve groups what waits for somebody, says what to do, and leads on`() throws {
        let rows = [
            row(.uncertain, 1, kind: .ping, by: .staffMail, to: "P-lone", DeliveryEvidence(.server, at: monday)),
            row(.bounced, 2, DeliveryEvidence(.person, by: "P-lone", at: monday)),
            row(.needsPerson, 3, reason: "channel.address_changed"), row(.waiting, 4, reason: "spool.full"),
        ]
        try expect(list(.heard(ListDeliveries.Reply(rows: rows, more: [.bounced]))), "letters.html")
        try expect(list(.heard(ListDeliveries.Reply(rows: []))), "letters-none.html")
        let next = DeliveryCursor(since: monday, letter: "L-5")
        let text = list(.heard(ListDeliveries.Reply(rows: [row(.received, 5)], next: next)), .received).text
        #expect(text.contains("/breve?vis=received&amp;efter=\(monday.milliseconds)-L-5"))
        #expect(list(.silent).text.contains("kan ikke vises lige nu"))
    }

    @Test("R-077 why the journal refused a letter stands in the list, in the page and at the case alike")
    func refusedByJournal() {
        let letter = LetterRow(
            letter: "L-9", kind: .noteCopy, state: .sent, since: monday, note: nil, version: nil, to: nil, by: nil,
            isLate: false, reason: nil, digest: nil, delivery: row(.received, 9).letter.delivery,
            journal: JournalRow(place: .refused, number: nil, code: "case_closed", since: monday, isMissing: true))
        let text = list(
            .heard(ListDeliveries.Reply(rows: [PlacedLetter(stand: .unjournaled, case: "K-9", letter: letter)]))
        ).text
        #expect(text.contains("Afvist af journalen (case_closed). På papir, er lagt til posten."))
    }

    @Test("R-077 a letter is acted on in both ways: laid to the journal again, and what became of it on its way")
    func journalBeside() {
        func acts(_ stand: LetterStand, _ channel: LetterChannel, _ state: DeliveryState) -> (
            acts: [LetterAct], text: String
        ) {
            let letter = LetterRow(
                letter: "L-9", kind: .formalReply, state: .sent, since: monday, note: nil, version: nil, to: nil,
                by: nil, isLate: false, reason: nil, digest: nil,
                delivery: DeliveryRow(
                    channel: channel, document: "0b6f2c1e-0000-4000-8000-000000000009", state: state, since: monday,
                    evidence: nil, next: .nothing),
                journal: JournalRow(place: .refused, number: nil, code: "case_closed", since: monday, isMissing: true))
            let page = LetterStandPage(
                frame: frame, row: PlacedLetter(stand: stand, case: "K-9", letter: letter), staff: .north, now: monday,
                parts: FormParts(answers: Answers(["command": "D-1"]), faults: []))
            return (LetterAct.possible(stand, of: letter), page.html.text)
        }
        let refused = acts(.refused, .digitalPost, .refused)
        #expect(refused.acts == [.again, .received, .settle, .journal])
        #expect(refused.text.contains(Wording.Desk.journalAgain) && refused.text.contains("value=\"again\""))
        #expect(refused.text.contains("Journalen har ikke givet brevet et nummer"))
        // The journal's word hides nothing of the way.
        #expect(acts(.unjournaled, .paper, .received).acts == [.bounced, .again, .journal])
        let lain = acts(.unjournaled, .paper, .spooled)
        #expect(lain.acts == [.received, .bounced, .again, .settle, .journal])
        #expect(lain.text.contains("Det er printet og lagt til posten") && lain.text.contains(Wording.Desk.stopLetter))
        #expect(acts(.unjournaled, .digitalPost, .spooled).acts == [.journal])
    }

    @Test
    func
        `of a note copy that a newer version has overtaken it is said that it is not sent again, and where the newest is`()
    {
        func page(newer: LetterID?) -> String {
            let evidence = DeliveryEvidence(.spool, code: "put_back.gone", at: monday)
            let letter = LetterRow(
                letter: "L-9", kind: .noteCopy, state: .sent, since: monday, note: "N-1", version: 1, to: nil, by: nil,
                isLate: false, reason: nil, digest: nil,
                delivery: DeliveryRow(
                    channel: .paper, document: "0b6f2c1e-0000-4000-8000-000000000009", state: .uncertain, since: monday,
                    evidence: evidence, next: .look), newer: newer)
            let reply = ListDeliveries.Reply(rows: [PlacedLetter(stand: .uncertain, case: "K-9", letter: letter)])
            let case9 = ShowCase.Reply(
                row: CaseRow(
                    case: "K-9", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                    citizen: "Åse Ærøskøbing", assigned: "P-mette", step: .green, isClosed: false, isHistory: false),
                citizen: nil, summary: "Breve.", points: [], about: [], unsuitable: nil, wish: .call,
                registeredBy: "P-karen", outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0)
            let sheet = CasePage.sample(frame, case9, letters: .heard(ListLetters.Reply(letters: [letter])))
            return list(.heard(reply)).text + sheet.html.text
        }
        let overtaken = page(newer: "L-10")
        #expect(!overtaken.contains("så send det igen"))
        #expect(overtaken.ranges(of: "denne bliver ikke sendt igen").count == 2)
        #expect(overtaken.ranges(of: "href=\"/breve/L-10\"").count == 2)
        let newest = page(newer: nil)
        #expect(newest.ranges(of: "så send det igen").count == 2 && !newest.contains("L-10"))
    }

    @Test("R-014 cases in which it is to be chosen again how letters go have a list, whether or not a letter waits")
    func waysLost() {
        for rows in [[], [row(.bounced, 2, DeliveryEvidence(.person, by: "P-lone", at: monday))]] {
            let text = list(.heard(ListDeliveries.Reply(rows: rows, waysLost: ["K-7"]))).text
            #expect(text.contains(Wording.Desk.waysLostHead) && text.contains("href=\"/sager/K-7\""))
        }
        #expect(!list(.heard(ListDeliveries.Reply(rows: []))).text.contains(Wording.Desk.waysLostHead))
    }

    @Test("R-014 what was taken out before a restore is spoken of so, and a lost choice is pointed to where it is made")
    func afterRestore() {
        func page(_ stand: LetterStand, _ state: LetterState, _ reason: String?, _ code: String?) -> String {
            let evidence = code.map { DeliveryEvidence(.spool, code: $0, at: monday) }
            let letter = LetterRow(
                letter: "L-9", kind: .noteCopy, state: state, since: monday, note: nil, version: nil, to: nil, by: nil,
                isLate: false, reason: reason, digest: nil,
                delivery: evidence.map {
                    DeliveryRow(
                        channel: .paper, document: "0b6f2c1e-0000-4000-8000-000000000009", state: .refused,
                        since: monday, evidence: $0, next: .look)
                })
            return LetterStandPage(
                frame: frame, row: PlacedLetter(stand: stand, case: "K-9", letter: letter), staff: .north, now: monday,
                parts: FormParts(answers: Answers(["command": "D-1"]), faults: [])
            ).html.text
        }
        let out = page(.refused, .sent, nil, "put_back.taken_out")
        #expect(out.contains("er taget ud, før det blev printet"))
        #expect(out.contains("Se på sagen, om borgeren skal have det"))
        #expect(out.contains("Borgeren skal have det: send det igen"))
        #expect(!out.lowercased().contains("kom ikke frem:") && !out.contains("Find ud af hvorfor"))
        let lost = page(.needsPerson, .needsPerson, "channel.way_lost", nil)
        #expect(lost.contains(Wording.Desk.postHead) && lost.contains("/sager/K-9"))
        #expect(!lost.contains("value=\"retry\""))
    }

    @Test func `what is taken out of its folder is spoken of as what it is: printed, or collected`() {
        for (channel, words) in [(LetterChannel.digitalPost, "før det blev hentet"), (.paper, "før det blev printet")] {
            for code in [
                "way.changed", "way.lost", "person.stopped", "case.set_aside", "restriction.given_up",
                "reply.appeal_day_come", "put_back.taken_out",
            ] {
                let row = DeliveryRow(
                    channel: channel, document: "0b6f2c1e-0000-4000-8000-000000000009",
                    state: code.hasPrefix("way.") ? .replaced : .refused, since: monday,
                    evidence: DeliveryEvidence(.person, code: code, at: monday), next: .nothing)
                #expect(Wording.Desk.delivery(row).contains(words), "\(code)")
            }
        }
    }

    @Test(arguments: ["letter.newer", "hour.moved", "reply.sent", "person.stopped"])
    func `of what the system has taken out by itself no colleague is said to have told`(code: String) throws {
        let isOurs = code != "person.stopped"
        let html = LetterStandPage(
            frame: frame, row: row(.refused, 1, DeliveryEvidence(.person, code: code, at: monday)), staff: .north,
            now: monday, parts: FormParts(answers: Answers(["command": "D-1"]), faults: [])
        ).html.text
        #expect(html.contains("systemet, som tog brevet ud, ") == isOurs)
        #expect(html.contains("en kollega, ") == !isOurs)
    }

    @Test func `one letter says how we know, and offers only what makes sense of it`() throws {
        func page(_ row: PlacedLetter, faults: [FieldFault] = []) -> HTML {
            LetterStandPage(
                frame: frame, row: row, staff: .north, now: monday,
                parts: FormParts(answers: Answers(["command": "D-1"]), faults: faults)
            ).html
        }
        let doubtful = row(
            .uncertain, 1, kind: .ping, by: .staffMail,
            DeliveryEvidence(.server, code: "smtp.cut_off", reference: "250", at: monday))
        try expect(
            page(doubtful, faults: [FieldFault("ground", "Der mangler, hvordan du ved det.")]), "letter-one.html")
        #expect(page(doubtful).text.contains("value=\"again\"") && page(doubtful).text.contains("smtp.cut_off"))
        #expect(page(row(.needsPerson, 3, reason: "channel.address_missing")).text.contains("value=\"retry\""))
        // Another address is confirmed here, and to try again would change nothing.
        let changed = page(row(.needsPerson, 3, reason: "channel.address_changed")).text
        #expect(changed.contains("/adresse\"") && changed.contains(Wording.Desk.confirmAddress))
        #expect(!changed.contains("value=\"retry\"") && !changed.contains(Wording.Desk.act(on: .needsPerson)!))
        #expect(page(row(.received, 5, by: .staffMail)).text.contains("Du skal ikke gøre noget"))
        #expect(!page(row(.bounced, 2)).text.contains("value=\"lost\""))
    }

    @Test func `a letter that goes in another case's says in which, and everything is done there`() {
        let carried = LetterRow(
            letter: "L-9", kind: .noteCopy, state: .sent, since: monday, note: nil, version: nil, to: nil, by: nil,
            isLate: false, reason: nil, digest: nil, delivery: row(.bounced, 9).letter.delivery, carriedIn: "K-1")
        let text = LetterStandPage(
            frame: frame, row: PlacedLetter(stand: .bounced, case: "K-9", letter: carried), staff: .north, now: monday,
            parts: FormParts(answers: Answers(["command": "D-1"]), faults: [])
        ).html.text
        #expect(text.contains(Wording.Desk.letterCarriedIn) && text.contains("/sager/K-1\""))
        #expect(!text.contains("value=\"again\"") && text.contains(Wording.Desk.nothingToDo))
        #expect(Wording.state(of: carried) == "i ét brev med sag K-1, på papir, er kommet retur")
    }

    @Test func `that letters wait stands on Mine opkald and Holdet with their number, and nothing where none do`() {
        let none: Heard<OwedCalls> = .heard(OwedCalls([], staff: .north, at: monday))
        func calls(_ letters: Heard<CountWaitingLetters.Reply>) -> String {
            CallsPage(frame: frame, mine: none, unit: none, letters: letters).html.text
        }
        let two = calls(.heard(CountWaitingLetters.Reply(mine: 2, team: 5)))
        #expect(two.contains("<a class=\"alone\" href=\"/breve\">2 breve i dine sager venter på dig</a>"))
        #expect(!calls(.silent).contains("venter på dig"))
        #expect(!calls(.heard(CountWaitingLetters.Reply(mine: 0, team: 5))).contains("venter på dig"))
    }

    @Test func `that mails do not come through stands where the colleague, the leader and the administrator look`() {
        let lost = MailsLost(person: "P-lone", since: monday, code: "smtp.refused 550 5.1.1", count: 3)
        let none: Heard<OwedCalls> = .heard(OwedCalls([], staff: .north, at: monday))
        func calls(_ reply: CountWaitingLetters.Reply) -> String {
            CallsPage(frame: frame, mine: none, unit: none, letters: .heard(reply)).html.text
        }
        let mine = calls(CountWaitingLetters.Reply(mine: 0, team: 0, lost: lost))
        #expect(mine.contains("Mails til dig kommer ikke frem") && mine.contains("administrator"))
        #expect(!mine.contains("smtp."))
        #expect(!calls(CountWaitingLetters.Reply(mine: 0, team: 0, colleagues: [lost])).contains("kommer ikke frem"))
        let all = AccessesPage(
            frame: frame, people: .heard([]),
            letters: .heard(CountWaitingLetters.Reply(mine: 0, team: 0, colleagues: [lost])),
            now: monday
        ).html.text
        #expect(all.contains("3 mails") && all.contains("<code>smtp.refused 550 5.1.1</code>"))
    }

    @Test func `one letter that did not come can be settled, and one that came can be had once more`() {
        func page(_ row: PlacedLetter) -> String {
            LetterStandPage(
                frame: frame, row: row, staff: .north, now: monday,
                parts: FormParts(answers: Answers(["command": "D-1"]), faults: [])
            ).html.text
        }
        let back = page(row(.bounced, 1))
        #expect(back.contains("value=\"settle\"") && back.contains("name=\"settle-ground\""))
        #expect(back.contains("Det er alligevel kommet frem"))
        #expect(page(row(.received, 1)).contains("vil have en kopi til") && !page(row(.received, 1)).contains("settle"))
        let untold = page(row(.untold, 1, reason: "notifier.tooLate"))
        let held = page(row(.unaddressed, 1, reason: "notifier.cannotBeWrittenTo"))
        #expect(held.contains("skriv adressen på sagen") && !held.contains(Wording.Desk.nothingToDo))
        #expect(untold.contains("<details open>") && untold.contains("Ring til borgeren"))
    }
}

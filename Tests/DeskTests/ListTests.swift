import CaseModel
import DeskCore
import DeskShell
import Testing
import Web
import Wording

struct ListTests {
    @Test("R-036 what is overdue stands first, then the nearest promise; a note that is owed before all")
    func order() {
        let rows: [CallRow] = [
            .sample(1, due: "2026-11-24T09:00+01:00"), .sample(2, due: "2026-11-23T08:00+01:00", state: .overdue),
            .sample(3, due: "2026-11-25T09:00+01:00", state: .spoken), .sample(4, due: "2026-11-23T11:20+01:00"),
            .sample(5, due: "2026-11-20T09:00+01:00", state: .documented),
        ]
        let calls = OwedCalls(rows, staff: .north, at: monday)
        #expect(calls.items.map(\.case) == ["K-3", "K-2", "K-4", "K-1"])
        #expect(calls.items[1].timeLeft == "overskredet 1 t 10 min" && calls.items[1].isOverdue)
        #expect(calls.items[2].timeLeft == "2 t 10 min tilbage" && calls.items[2].latest == "i dag kl. 11.19")
        #expect(calls.overdue == 1)
    }

    @Test("R-044 a call of mine in a case that is not open to me says whom to ask, and offers no button")
    func shut() {
        let calls = OwedCalls(
            [.sample(1, due: "2026-11-23T15:00+01:00"), .sample(2, due: "2026-11-23T16:00+01:00")], shut: ["K-1"],
            staff: .north, at: monday)
        #expect(calls.items.map(\.isShut) == [true, false])
        let frame = Frame(name: "Mette", viewer: .mette, formToken: "form-token", current: "calls", path: [])
        let text = CallsPage(frame: frame, mine: .heard(calls), unit: .silent).html.text
        #expect(text.contains(Wording.Desk.callShut) && text.contains("Sag K-1"))
        #expect(!text.contains("/sager/K-1/samtale") && text.contains("/sager/K-2/samtale"))
    }

    @Test func `the caller reads the moment that the citizen was told, and not the grace after it`() {
        func deadline(_ due: Timestamp) -> Deadline { Deadline(rule: .agreed, profile: "kl", version: 1, due: due) }
        let row = CallRow(
            case: "K-1", callback: "C-1", unit: "U-nord", assigned: "P-mette", reason: .newTalk,
            target: deadline("2026-11-23T10:00+01:00"), limit: deadline("2026-11-23T10:15+01:00"), state: .awaited,
            attempts: 0, step: nil)
        let item = OwedCalls([row], staff: .north, at: monday).items[0]
        #expect(item.latest == "i dag kl. 10.00" && item.timeLeft == "50 min tilbage" && item.isAgreed)
        let late: Timestamp = "2026-11-23T10:05+01:00"
        #expect(OwedCalls([row], staff: .north, at: late).items[0].timeLeft == "10 min tilbage")
    }

    @Test("R-034 what the unit aims at stands beside the limit while it lies ahead, and never beside an agreed hour")
    func aim() {
        func row(_ rule: DeadlineRule, target: Timestamp, state: CallState = .awaited) -> CallRow {
            CallRow(
                case: "K-1", callback: "C-1", unit: "U-nord", assigned: "P-mette", reason: .firstContact,
                target: Deadline(rule: rule == .agreed ? .agreed : .sameDay, profile: "kl", version: 1, due: target),
                limit: Deadline(rule: rule, profile: "kl", version: 1, due: "2026-11-24T09:10+01:00"), state: state,
                attempts: 0, step: nil)
        }
        let ahead: Timestamp = "2026-11-23T16:00+01:00"
        let item = OwedCalls([row(.workingDay, target: ahead)], staff: .north, at: monday).items[0]
        #expect(item.aim == "Mål i dag kl. 15.59" && item.latest == "i morgen kl. 9.09")
        #expect(row(.workingDay, target: ahead).rule == "24 timer i åbningstiden")
        #expect(row(.workingDay, target: monday).aim(at: monday) == nil)
        #expect(row(.workingDay, target: ahead, state: .overdue).aim(at: monday) == nil)
        #expect(row(.workingDay, target: "2026-11-24T09:10+01:00").aim(at: monday) == nil)
        #expect(row(.agreed, target: ahead).aim(at: monday) == nil)
    }

    @Test("R-035 R-043 the list says which hour suits, whether it is to be announced, and that nobody has complained")
    func beforehand() {
        func words(_ wish: CallWish?, agreed: AgreedHour? = nil, kind: ContactKind = .complaint) -> String? {
            Wording.Desk.beforehand(wish, agreed: agreed, kind: kind, at: monday)
        }
        #expect(words(nil) == nil)
        #expect(
            words(CallWish(days: [.wednesday, .monday], from: "14:00", to: "15:30"))
                == "Det passer borgeren bedst mandag og onsdag mellem kl. 14.00 og kl. 15.30.")
        #expect(words(CallWish(from: "14:00")) == "Det passer borgeren bedst efter kl. 14.00.")
        let announced = CallWish(needsAnnouncedHour: true)
        #expect(words(announced)?.contains("Aftal et tidspunkt først") == true)
        #expect(
            words(announced, agreed: AgreedHour(at: monday, form: .call))?.hasPrefix("Borgeren venter dit opkald")
                == true)
        #expect(words(nil, kind: .hunch)?.contains("fornemmelse") == true)
        #expect(words(nil, kind: .preventiveContact)?.contains("før noget ændrer sig") == true)
    }

    @Test("R-044 an agreed hour is a call or a meeting, and one whose day is over is waited for no more")
    func agreed() {
        func words(_ form: TalkForm, _ moment: Timestamp) -> String? {
            Wording.Desk.beforehand(nil, agreed: AgreedHour(at: moment, form: form), kind: .complaint, at: monday)
        }
        #expect(words(.meeting, monday.adding(hours: 48))?.hasPrefix("I har aftalt at mødes onsdag") == true)
        #expect(words(.meeting, monday.adding(hours: -72))?.hasPrefix("I skulle have mødtes") == true)
        #expect(words(.call, monday.adding(hours: -72))?.hasPrefix("Du skulle have ringet") == true)
        // Earlier the same day the citizen still waits.
        #expect(words(.call, monday.adding(hours: -1))?.hasPrefix("Borgeren venter dit opkald") == true)
    }

    @Test("R-043 an hour that suits only after the promise is due is said, until an hour is agreed")
    func tooLate() {
        func words(_ wish: CallWish, appointed: Timestamp? = nil) -> String? {
            let row = CallRow.sample(1, due: "2026-11-24T08:00+01:00")
            let wished = CallRow(
                case: row.case, callback: row.callback, unit: row.unit, assigned: row.assigned, reason: row.reason,
                target: row.target, limit: row.limit, state: .awaited, attempts: 0, step: nil, wish: wish,
                appointed: appointed)
            return OwedCalls([wished], staff: .north, at: monday).items[0].beforehand
        }
        let tooLate = Wording.Desk.wishTooLate
        #expect(words(CallWish(days: [.wednesday], from: "13:30"))?.hasSuffix(tooLate) == true)
        #expect(words(CallWish(days: [.tuesday], from: "08:00"))?.hasSuffix(tooLate) == true)
        // Monday after 13.30, or Tuesday from 7, is before eight o'clock on Tuesday.
        #expect(words(CallWish(from: "13:30"))?.contains(tooLate) == false)
        #expect(words(CallWish(days: [.tuesday], from: "07:00"))?.contains(tooLate) == false)
        #expect(words(CallWish(days: [.wednesday]), appointed: monday.adding(hours: 48))?.contains(tooLate) == false)
    }

    @Test(
        "R-037 lines to citizens beside a call that is owed are one thing while there is time, and each its own when late"
    )
    func gathered() {
        func row(_ number: Int, _ kind: ObligationKind, due: Timestamp) -> ObligationRow {
            ObligationRow(
                obligation: ObligationID(unchecked: "G-\(number)"), case: CaseID(unchecked: "K-\(number)"), kind: kind,
                state: .open, owner: "P-mette", due: due, settled: nil, settledBy: nil, what: nil)
        }
        let later = monday.adding(hours: 3)
        let rows = (1...5).map { row($0, .personalReceipt, due: later) } + [row(6, .note, due: later.adding(hours: 1))]
        let owed = OwedBesides(rows + [row(7, .personalReceipt, due: monday)], at: monday)
        #expect(owed.receipts.map(\.case) == ["K-1", "K-2", "K-3", "K-4", "K-5"])
        #expect(owed.single.map(\.case) == ["K-7", "K-6"], "what is late stands by itself and first")
        let few = OwedBesides(Array(rows.suffix(4)), at: monday)
        #expect(few.receipts.isEmpty && few.single.map(\.case) == ["K-3", "K-4", "K-5", "K-6"])
    }

    @Test("R-005 R-006 the list says what is to be arranged before one rings, and whom one rings about")
    func needs() {
        let minor = Minor(born: "2013-05-06", by: "P-mette", at: monday)
        let wishes = CallWishes(support: [.interpreter, .supportPerson], language: "polsk")
        let card = ShowCallerCard.Reply(
            name: "Åse", phone: nil, summary: "Breve", points: [], pointsHandedOn: 0, offers: [], step: nil,
            wishes: wishes, surroundings: CitizenSurroundings(minor: minor))
        let row = CallRow.sample(1, due: "2026-11-24T09:00+01:00")
        let item = OwedCalls([row], cards: [row.case: card], staff: .north, at: monday).items[0]
        #expect(
            item.needs
                == "Bestil tolk: polsk. Borgeren vil have en med. Borgeren er 13 år. Tal med den, der har "
                + "forældremyndigheden; brevene går dertil.")
        #expect(OwedCalls([row], staff: .north, at: monday).items[0].needs == nil)
        #expect(Wording.Desk.needs(CallWishes(suits: "efter 14"), CitizenSurroundings(), on: "2026-11-23") == nil)
    }

    @Test func `a promise whose moment has come is overdue, also before its owner has said so`() {
        #expect(OwedCalls.isOverdue(.sample(1, due: monday), at: monday))
        #expect(!OwedCalls.isOverdue(.sample(1, due: monday.adding(milliseconds: 1)), at: monday))
    }

    @Test func `the team's calls lie in three heaps`() {
        let rows: [CallRow] = [
            .sample(1, due: "2026-11-23T08:00+01:00", state: .overdue), .sample(2, due: "2026-11-23T15:00+01:00"),
            .sample(3, due: "2026-11-24T00:00+01:00"), .sample(4, due: "2026-11-24T00:01+01:00", assigned: nil),
        ]
        let board = TeamBoard(rows, names: ["K-2": "Åse"], staff: .north, at: monday)
        #expect(board.overdue.items.map(\.case) == ["K-1"])
        #expect(board.today.items.map(\.case) == ["K-2", "K-3"])
        #expect(board.today.items.first?.citizen == "Åse")
        #expect(board.later.items.map(\.case) == ["K-4"])
    }

    @Test("R-137 a leader answers what is asked of them, and sees what is asked of others")
    func prompts() {
        func row(_ id: PromptID, _ leader: PersonID, _ state: PromptState) -> PromptRow {
            PromptRow(
                prompt: id, kind: .oneToOne, person: "P-mette", leader: leader, state: state, stage: .first,
                asked: monday, by: monday.adding(hours: 24))
        }
        let list = PromptList(
            [row("T-3", "P-lone", .held), row("T-2", "P-lone", .offered), row("T-1", "P-erik", .open)], for: "P-lone")
        #expect(list.toAnswer.map(\.prompt) == ["T-2"] && list.others.map(\.prompt) == ["T-1"])
        #expect(PromptList.choices(for: row("T-3", "P-lone", .held)).isEmpty)
        #expect(PromptList.choices(for: row("T-2", "P-lone", .offered)) == [.held, .declined])
    }

    @Test func `a session ends after a quarter of an hour without a page, and after a working day`() {
        let life = SessionLife()
        #expect(life.isAlive(begun: monday, used: monday, at: monday.adding(seconds: 15 * 60 - 1)))
        #expect(!life.isAlive(begun: monday, used: monday, at: monday.adding(seconds: 15 * 60)))
        let evening = monday.adding(hours: 8)
        #expect(!life.isAlive(begun: monday, used: evening.adding(seconds: -1), at: evening))
    }

    @Test(
        arguments: [
            (30, "under 1 min"), (2100, "35 min"), (7200, "2 t"), (7800, "2 t 10 min"), (86_400, "1 dag"),
            (273_600, "3 dage 4 t"),
        ] as [(Int64, String)])
    func `a span is told in its two largest units`(seconds: Int64, words: String) {
        #expect(Wording.span(seconds * 1000) == words)
    }
}

import CaseModel
import IntakeCore
import Support
import Testing
import Wire

/// A change that is bound to hurt: made known, and whom it meets rung before it happens.
@Suite struct ChangeAheadTests {
    private static func wish(
        _ what: String = "Støtten til transport stopper.", on: CivilDay = "2027-02-01"
    ) -> RegisterChange {
        RegisterChange(unit: .benefits, kind: .benefitEnds, what: what, on: on)
    }

    @Test("R-019 R-154 whoever is named for a change becomes a preventive contact, to be rung before the day begins")
    func named() throws {
        let desk = try Desk()
        let change = try desk.ask(Self.wish()).change
        _ = desk.said()
        let id = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo)).case
        let registered = try #require(desk.said().first).body(CaseRegistered.self)
        #expect(registered.case == id && registered.kind == .preventiveContact && registered.route == .callback)
        #expect(registered.before == "2027-02-01T00:00+01:00" && registered.assigned == .bo)
        let ahead = ComingChange(
            change: change, kind: .benefitEnds, what: "Støtten til transport stopper.", on: "2027-02-01")
        #expect(try desk.ask(ShowCase(case: id)).context?.change == ahead)
        #expect(try desk.ask(ShowCallerCard(case: id), as: .bo).change == ahead)
        #expect(try desk.ask(ShowCase(case: id)).points.isEmpty)
    }

    @Test("R-019 whoever is named twice before the same change is rung once, and it is answered where they stand")
    func namedTwice() throws {
        let desk = try Desk()
        let change = try desk.ask(Self.wish()).change
        let first = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo))
        #expect(first.wasThere == nil)
        _ = desk.said()
        let retyped = Citizen(
            name: "opdigtet, Sofie", phone: Citizen.sofie.phone.map { "+45 \($0)" },
            addressLines: Citizen.sofie.addressLines, isVerified: false)
        let again = try desk.ask(NameForChange(change: change, citizen: retyped))
        #expect(again.case == first.case && again.wasThere == true && again.route == .callback)
        #expect(desk.saidNames().isEmpty, "and nobody rings twice")
        // A colleague made the same change known once more, in other words.
        let twice = try desk.ask(Self.wish("Kørslen falder væk.")).change
        #expect(try desk.ask(NameForChange(change: twice, citizen: .sofie)).case == first.case)
        // Another day, another kind, or somebody else with the same telephone is another call.
        let later = try desk.ask(Self.wish(on: "2027-02-02")).change
        #expect(try desk.ask(NameForChange(change: later, citizen: .sofie)).wasThere == nil)
        let kind = RegisterChange(unit: .benefits, kind: .hearing, what: "Partshøring.", on: "2027-02-01")
        let other = try desk.ask(kind).change
        #expect(try desk.ask(NameForChange(change: other, citizen: .sofie)).wasThere == nil)
        let brother = Citizen(
            name: "Poul Opdigtet", phone: Citizen.sofie.phone, addressLines: Citizen.sofie.addressLines,
            isVerified: true)
        #expect(try desk.ask(NameForChange(change: change, citizen: brother)).wasThere == nil)
    }

    @Test(
        "R-019 two numbers are two citizens, one number is one, and a name alone is nobody",
        arguments: [
            (("Eva", nil, "221177-1212"), ("Eva Prøve", nil, "221177-1212"), true),
            (("Eva", "70102030", "221177-1212"), ("Eva", "70102030", "0107729995"), false),
            (("Eva Prøve", "70102030", nil), ("Prøve Eva", "+45 70 10 20 30", "221177-1212"), true),
            (("Eva", nil, nil), ("Eva", nil, nil), false),
        ] as [((String, String?, String?), (String, String?, String?), Bool)])
    func one(first: (String, String?, String?), other: (String, String?, String?), isOne: Bool) {
        func known(_ one: (String, String?, String?)) -> (Citizen, String?) {
            (Citizen(name: one.0, phone: one.1, isVerified: true), one.2?.replacing("-", with: ""))
        }
        #expect(ContactBeforeChange.isOne(known(first), known(other)) == isOne)
    }

    @Test("R-019 the list says what is nearest, whom it meets and who has been spoken with; the past stands apart")
    func listed() throws {
        let desk = try Desk()
        let late = try desk.ask(Self.wish("Ny enhed.", on: "2027-03-01")).change
        let near = try desk.ask(Self.wish("Partshøring.", on: "2026-11-26")).change
        let id = try desk.ask(NameForChange(change: near, citizen: .sofie, assigned: .anna)).case
        #expect(try desk.ask(ListChanges()).changes.map(\.change) == [near, late])
        let listed = try desk.ask(ListChanges()).changes[0]
        #expect(listed.met.isEmpty && listed.leftOut == 1 && listed.talked == 0, "the list names nobody")
        #expect(
            try desk.ask(ShowChange(change: near)).row.met == [
                .init(case: id, citizen: "Sofie Opdigtet", assigned: .anna, talked: nil)
            ])
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        #expect(try desk.ask(ShowChange(change: near)).row.met.map(\.talked) == [.tuesdayMorning])
        #expect(try desk.ask(ListChanges()).changes[0].talked == 1)
        try desk.wait(until: "2026-11-26T09:00+01:00")
        #expect(try desk.ask(ListChanges()).changes.map(\.change) == [late])
        #expect(try desk.ask(ListChanges(isPast: true)).changes.map(\.change) == [near])
        #expect(desk.refusal(NameForChange(change: near, citizen: .sofie)) == "intake.change_day_wrong")
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-ANNA row") })
    }

    @Test("R-019 whom a change meets is shown page by page to the last, however many they are")
    func paged() throws {
        let desk = try Desk()
        let change = try desk.ask(Self.wish("Ny enhed.", on: "2027-03-01")).change
        let all = try (0..<ShowChange.mostMet * 2 + 3).map { number in
            if number % 40 == 0 { desk.clock.now = desk.clock.now.adding(seconds: 60) }
            let citizen = Citizen(name: "Borger \(number)", phone: "00 00 00 01", isVerified: true)
            return try desk.ask(NameForChange(change: change, citizen: citizen)).case
        }
        var seen: [CaseID] = []
        var place: String?
        repeat {
            let page = try desk.ask(ShowChange(change: change, after: place))
            #expect(page.met == all.count && page.row.met.count <= ShowChange.mostMet)
            seen += page.row.met.map(\.case)
            place = page.next
        } while place != nil
        #expect(seen.count == all.count && Set(seen) == Set(all))
        #expect(desk.refusal(ShowChange(change: change, after: "x")) == "intake.page_unknown")
        #expect(desk.refusal(ShowChange(change: change), as: .lars) == "call.may_not_do")
        #expect(desk.refusal(ShowChange(change: "Z-NONE")) == "intake.change_unknown")
    }

    @Test("R-019 the list itself goes on to the last change, in both its halves")
    func listPaged() throws {
        let desk = try Desk()
        let all = try (0..<ListChanges.mostRows + 5).map { number in
            try desk.ask(
                Self.wish("Nr. \(number).", on: ("2026-11-26" as CivilDay).adding(days: number / 3))
            ).change
        }
        func walk(isPast: Bool) throws -> [ChangeID] {
            var found: [ChangeID] = []
            var place: String?
            repeat {
                let page = try desk.ask(ListChanges(isPast: isPast, after: place))
                found += page.changes.map(\.change)
                place = page.next
            } while place != nil
            return found
        }
        #expect(try Set(walk(isPast: false)) == Set(all) && walk(isPast: false).count == all.count)
        try desk.wait(until: "2027-01-04T09:00+01:00")
        #expect(try Set(walk(isPast: true)) == Set(all) && walk(isPast: true).count == all.count)
        #expect(try walk(isPast: false).isEmpty)
        #expect(desk.refusal(ListChanges(after: "i går.Z-1")) == "intake.page_unknown")
    }

    @Test func `a change is made known before it happens, by those who take contacts in there; only they see it`()
        throws
    {
        let desk = try Desk()
        #expect(desk.refusal(Self.wish(" ")) == "intake.change_missing")
        #expect(desk.refusal(Self.wish(on: "2026-11-24")) == "intake.change_day_wrong")
        #expect(desk.refusal(Self.wish(on: "2029-11-24")) == "intake.change_day_wrong")
        for viewer in [Viewer.lars, .admin, .jens] {
            #expect(desk.refusal(Self.wish(), as: viewer) == "call.may_not_do")
        }
        let change = try desk.ask(Self.wish(), as: .lone).change
        #expect(try desk.ask(ListChanges(), as: .lars).changes.isEmpty)
        #expect(desk.refusal(NameForChange(change: change, citizen: .sofie), as: .lars) == "call.may_not_do")
        #expect(desk.refusal(NameForChange(change: "Z-NONE", citizen: .sofie)) == "intake.change_unknown")
    }

    @Test("R-019 a change is put off with every call before it, and why stands in each case")
    func putOff() throws {
        let desk = try Desk()
        let change = try desk.ask(Self.wish()).change
        let id = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo)).case
        _ = desk.said()
        let reply = try desk.ask(MoveChange(change: change, on: "2027-03-01", reason: "Byrådet venter."))
        #expect(reply.met == 1 && reply.talked == 0)
        let moved = try #require(desk.said().first { $0.type == ChangeMoved.type }).body(ChangeMoved.self)
        #expect(moved.case == id && moved.before == "2027-03-01T00:00+01:00")
        #expect(try desk.ask(ShowChange(change: change)).row.on == "2027-03-01")
        let row = try #require(try desk.ask(ShowCase(case: id)).history.first { $0.what == "change-moved" })
        #expect(row.detail == "Byrådet venter.")
        func refusal(_ day: CivilDay, _ reason: String = "Byrådet venter.", as viewer: Viewer? = nil) -> String? {
            let wish = MoveChange(change: change, on: day, reason: reason)
            return viewer.map { desk.refusal(wish, as: $0) } ?? desk.refusal(wish)
        }
        #expect(refusal("2027-03-01") == "intake.change_day_wrong")
        #expect(refusal("2026-11-24") == "intake.change_day_wrong")
        #expect(refusal("2027-04-01", " ") == "intake.change_reason_missing")
        #expect(refusal("2027-04-01", as: .lars) == "call.may_not_do")
    }

    @Test(
        "R-019 a change that does not come ends the contacts in which nobody has talked, and leaves the others as they are"
    )
    func calledOff() throws {
        let desk = try Desk()
        let change = try desk.ask(Self.wish()).change
        let untalked = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo)).case
        let other = Citizen(name: "Poul Opdigtet", phone: "00 00 00 02", isVerified: true)
        let talked = try desk.ask(NameForChange(change: change, citizen: other, assigned: .anna)).case
        try desk.hear(.filed(talked, .newTalk), .callback, talked)
        _ = desk.said()
        #expect(desk.refusal(CallOffChange(change: change, reason: "")) == "intake.change_reason_missing")
        let reply = try desk.ask(CallOffChange(change: change, reason: "Forslaget faldt."))
        #expect(reply.met == 2 && reply.talked == 1)
        let closed = try desk.said().filter { $0.type == CaseClosed.type }.map { try $0.body(CaseClosed.self) }
        #expect(closed.map(\.case) == [untalked] && closed.map(\.ending) == [.fellAway])
        #expect(try !desk.ask(ShowCase(case: talked)).row.isClosed)
        for id in [untalked, talked] {
            #expect(try desk.ask(ShowCase(case: id)).history.contains { $0.what == "change-called-off" })
        }
        #expect(try desk.ask(ListChanges()).changes.isEmpty)
        #expect(try desk.ask(ShowCase(case: untalked)).ending == .fellAway)
        // Its page says that it is off, and nothing more is done with it.
        let off = try #require(try desk.ask(ListChanges(isPast: true)).changes.first)
        #expect(off.change == change && off.calledOff?.reason == "Forslaget faldt." && off.calledOff?.by == .anna)
        #expect(try desk.ask(ShowChange(change: change)).row.calledOff == off.calledOff)
        #expect(try desk.ask(ShowCase(case: talked)).context?.change == nil)
        #expect(desk.refusal(NameForChange(change: change, citizen: .sofie)) == "intake.change_called_off")
        #expect(desk.refusal(CallOffChange(change: change, reason: "Igen.")) == "intake.change_called_off")
        let lead = Viewer(person: "P-LEARN", unit: "U-CITY", roles: [.learningLead], leads: [])
        let facts = try desk.ask(ListCaseFacts(), as: lead).facts
        #expect(facts.first { $0.case == untalked }?.exclusion == .fellAway)
    }

    @Test("R-019 whoever is told of one day after another stands there once, and is rung once of each")
    func movedTwice() throws {
        let desk = try Desk()
        func tell(_ id: CaseID) throws {
            try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
            try desk.hear(
                LetterSent(
                    case: id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1,
                    digest: String(repeating: "0", count: 64)), .notifier, id)
            #expect(try desk.ask(ShowCase(case: id)).row.isClosed)
        }
        let change = try desk.ask(Self.wish()).change
        let first = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo)).case
        try tell(first)
        func registered() throws -> [CaseID] {
            try desk.said().filter { $0.type == CaseRegistered.type }.map { try $0.body(CaseRegistered.self).case }
        }
        _ = try registered()
        var reply = try desk.ask(MoveChange(change: change, on: "2027-03-01", reason: "Loven er udsat."))
        #expect(reply.met == 1 && reply.talked == 1)
        let second = try #require(try registered().first)
        var shown = try desk.ask(ShowChange(change: change))
        #expect(shown.met == 1 && shown.row.met.map(\.case) == [second] && shown.row.talked == 0)
        #expect(shown.row.met.first?.isToldOfEarlierDay == true)
        #expect(try desk.ask(NameForChange(change: change, citizen: .sofie)).case == second)
        try tell(second)
        reply = try desk.ask(MoveChange(change: change, on: "2027-04-01", reason: "Igen."))
        #expect(reply.met == 1 && reply.talked == 1)
        #expect(try registered().count == 1)
        // The third call is not made: it ends, and the citizen hears once that nothing comes.
        reply = try desk.ask(CallOffChange(change: change, reason: "Forslaget faldt."))
        #expect(reply.met == 1 && reply.talked == 1)
        #expect(try registered().count == 1)
        shown = try desk.ask(ShowChange(change: change))
        #expect(shown.met == 1 && shown.row.talked == 1 && shown.row.calledOff != nil)
        #expect(try desk.ask(ListChanges(isPast: true)).changes.map(\.talkedAbout) == [1])
        #expect(try desk.ask(ShowCase(case: first)).history.contains { $0.what == "change-called-off" })
    }

    @Test("R-019 whoever was told and whose case is closed is rung again: that it does not come, or when it does")
    func toldAndClosed() throws {
        let desk = try Desk()
        func told() throws -> (change: ChangeID, case: CaseID) {
            let change = try desk.ask(Self.wish()).change
            let id = try desk.ask(NameForChange(change: change, citizen: .sofie, assigned: .bo)).case
            try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
            try desk.hear(
                LetterSent(
                    case: id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1,
                    digest: String(repeating: "0", count: 64)), .notifier, id)
            #expect(try desk.ask(ShowCase(case: id)).row.isClosed)
            _ = desk.said()
            return (change, id)
        }
        func rung() throws -> CaseRegistered {
            let registered = desk.said().filter { $0.type == CaseRegistered.type }
            #expect(registered.count == 1)
            return try #require(registered.first).body(CaseRegistered.self)
        }
        let off = try told()
        _ = try desk.ask(CallOffChange(change: off.change, reason: "Forslaget faldt."))
        var news = try rung()
        #expect(news.kind == .preventiveContact && news.assigned == .bo && news.before == "2027-02-01T00:00+01:00")
        let shown = try desk.ask(ShowCase(case: news.case))
        #expect(shown.summary.contains("ikke kommer alligevel: Støtten til transport stopper."))
        #expect(shown.citizen?.name == "Sofie Opdigtet")
        #expect(try desk.ask(ShowCase(case: off.case)).history.contains { $0.what == "change-called-off" })

        let moved = try told()
        _ = try desk.ask(MoveChange(change: moved.change, on: "2027-03-01", reason: "Loven er udsat."))
        news = try rung()
        #expect(news.before == "2027-03-01T00:00+01:00" && news.case != moved.case)
        #expect(try desk.ask(ShowCase(case: news.case)).summary.contains("mandag den 1. marts 2027 i stedet"))
        #expect(try desk.ask(ShowChange(change: moved.change)).row.met.map(\.case).contains(news.case))
        #expect(try desk.ask(ShowCase(case: moved.case)).history.contains { $0.what == "change-moved" })
    }
}

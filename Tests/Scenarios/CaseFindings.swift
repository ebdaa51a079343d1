import CaseModel
import Store
import Support
import Wire

// No case is closed without what its ending takes, reckoned here anew from what was said.
extension Findings {
    func lookAtCases() throws {
        let closed = try database(.intake).rows("SELECT case_id FROM complaint WHERE is_closed = 1 ORDER BY case_id") {
            CaseID(unchecked: $0.text("case_id"))
        }
        let history = Set(record.all(CaseRegistered.self).filter(\.body.isHistory).map(\.body.case))
        let endings = record.all(CaseClosed.self).reduce(into: [CaseID: Outcome]()) {
            $0[$1.body.case] = $1.body.outcome
        }
        let reopened = record.all(CaseReopened.self).counted { $0.body.case }
        let closings = record.all(CaseClosed.self).counted { $0.body.case }
        for id in closed {
            guard let outcome = endings[id] else {
                // What came in as history counts as ended, and nobody says so.
                if history.contains(id) { continue }
                list.append("\(id) is closed, and nobody said so")
                continue
            }
            expect(
                closings[id] ?? 0 == (reopened[id] ?? 0) + 1,
                "\(id) is closed after \(closings[id] ?? 0) closings and \(reopened[id] ?? 0) reopenings")
            try lookAtClosed(id, outcome)
        }
        for id in closings.keys.sorted() where !closed.contains(id) {
            expect(closings[id] == reopened[id], "\(id) is open after \(closings[id] ?? 0) closings")
        }
    }

    private func lookAtClosed(_ id: CaseID, _ outcome: Outcome) throws {
        let objected = record.all(Objected.self).map(\.body).filter { $0.case == id }
        let answered = record.all(ObjectionAnswered.self).map(\.body).filter { $0.case == id }.map(\.objection)
        expect(objected.allSatisfy { answered.contains($0.objection) }, "\(id) is closed with an open objection")
        let notes = record.all(NoteFiled.self).map(\.body).filter { $0.case == id }
        let firsts = notes.filter { $0.version == 1 }.map(\.note)
        let last = firsts.last.flatMap { note in notes.last { $0.note == note } }
        if let last {
            let copied = record.all(LetterSent.self).map(\.body).contains {
                $0.kind == .noteCopy && $0.note == last.note && $0.version == last.version
            }
            expect(copied, "\(id) is closed and the copy of \(last.note) \(last.version) has not left")
            let isContested = objected.contains { $0.note == last.note && $0.version == last.version }
            expect(outcome == .withdrawn || !isContested, "\(id) is closed on a note that was contested")
        }
        let deeds = try database(.intake).rows(
            "SELECT what FROM history WHERE case_id = :case", ["case": .text(id.rawValue)]
        ) {
            $0.text("what")
        }
        switch outcome {
        case .solved: expect(last?.outcome == .solved && last?.hasConsent == true, "\(id) is solved without consent")
        case .formal, .stopped:
            // Nobody can be answered who is not known; whoever took it over has said so, below.
            let isKnown = try database(.intake).first(
                "SELECT citizen_name FROM complaint WHERE case_id = :case", ["case": .text(id.rawValue)]
            ) { $0.optionalText("citizen_name") != nil }
            expect(isKnown == false || deeds.contains("reply-sent"), "\(id) is closed formally without a reply")
        case .withdrawn: expect(deeds.contains("withdrawn"), "\(id) is withdrawn and nobody wrote so")
        case .notReached:
            let attempts = record.all(CallAttempted.self).filter { $0.body.callback == last?.callback }.count
            expect(attempts >= 3, "\(id) is given up after \(attempts) attempts")
        case .newTalk: list.append("\(id) is closed with another talk agreed")
        }
        try lookAtHandovers(of: id)
    }

    /// Whoever was asked to take it has said so, unless somebody else was asked instead or nobody is asked any more.
    private func lookAtHandovers(of id: CaseID) throws {
        let acknowledged = Set(record.all(HandoverAcknowledged.self).map(\.body.handover))
        let rows = try database(.intake).rows(
            "SELECT handover_id, state FROM handover WHERE case_id = :case", ["case": .text(id.rawValue)]
        ) { (HandoverID(unchecked: $0.text("handover_id")), $0.text("state")) }
        for (handover, state) in rows {
            expect(
                state == "lapsed" || state == "acknowledged" && acknowledged.contains(handover),
                "\(id) is closed while \(handover) is \(state)")
        }
        let asked = record.all(HandedOn.self).map(\.body).filter { $0.case == id }.count
        expect(asked == rows.count, "\(id) was handed on \(rows.count) times and said so \(asked) times")
    }

    /// Everybody who stood in a case that turned red was thought of, and each leader asked once a stage.
    func lookAtWellbeing() throws {
        let prompted = record.all(Prompted.self).map(\.body)
        for (prompt, count) in prompted.counted(by: { "\($0.prompt) \($0.stage) \($0.instance ?? 1)" }) where count > 1
        {
            list.append("\(prompt): asked \(count) times")
        }
        // Whoever stands at the top takes it up themself, and is told of it as anybody is of what is their own (R-138).
        let told = record.all(CareTold.self).map(\.body)
        for (prompt, count) in told.counted(by: { "\($0.prompt) \($0.person) \($0.instance ?? 1)" }) where count > 1 {
            list.append("\(prompt): told \(count) times")
        }
        let rows = try database(.wellbeing).rows(
            """
            SELECT ifnull(case_id, '-') AS case_id, person, prompt, cause, digest,
                   state = 'open' AND prompt NOT IN (SELECT prompt FROM put_off) AS is_told
              FROM prompt
             WHERE leader IS NOT NULL
            """
        ) {
            (
                "\($0.text("case_id")) \($0.text("person"))", PromptID(unchecked: $0.text("prompt")),
                $0.text("cause") == CareCause.redStep.rawValue,
                $0.optionalText("digest").map { DigestID(unchecked: $0) }, $0.bool("is_told")
            )
        }
        // What was answered before it was told is told to nobody, and what waits for the morning is told then.
        let said = Set(prompted.map(\.prompt) + told.map(\.prompt))
        let together = Set(record.all(PromptedTogether.self).map(\.body.digest))
        let untold = rows.filter { row in row.4 && !said.contains(row.1) && row.3.map(together.contains) != true }
        expect(untold.isEmpty, "\(rows.count) prompts are kept, \(untold.count) were told to nobody")
        expect(said.isSubset(of: rows.map(\.1)), "\(said.subtracting(rows.map(\.1))) were told and are not kept")
        let turns = record.all(StepDecided.self).map(\.body).filter { $0.step == .red && $0.previous != .red }
        let owed = Set(
            turns.flatMap { turn in turn.involved.map { "\(turn.case) \($0)" } })
        let kept = Set(rows.filter(\.2).map(\.0))
        // A talk that was to be held about the case all the same is not asked for twice.
        let talks = Set(
            try database(.wellbeing).rows(
                "SELECT case_id, person FROM prompt WHERE kind = 'oneToOne' AND case_id IS NOT NULL"
            ) { "\($0.text("case_id")) \($0.text("person"))" })
        // Whoever takes over a red case, becomes the way in, or is named when red is decided anew, is thought of as well (R-144).
        let taken =
            record.all(CaseAssigned.self).map { "\($0.body.case) \($0.body.person)" }
            + record.all(ContactTeamChanged.self).flatMap { change in
                change.body.people.map { "\(change.body.case) \($0)" }
            }
            + record.all(StepDecided.self).filter { $0.body.step == .red && $0.body.previous == .red }.flatMap {
                again in
                again.body.involved.map { "\(again.body.case) \($0)" }
            }
        expect(
            owed.isSubset(of: talks) && kept.subtracting(owed).isSubset(of: taken),
            "red cases: \(owed.subtracting(talks).sorted()) not asked for, \(kept.subtracting(owed)) too many")
        let most = turns.counted { $0.case }
        let came = taken.counted { $0 }
        for (key, count) in rows.filter(\.2).counted(by: { $0.0 }) {
            let turned = most[CaseID(unchecked: String(key.prefix { $0 != " " }))] ?? 0
            let most = turned + (came[key] ?? 0)
            expect(
                count <= most, "\(key): \(count) prompts, for \(turned) turns to red and \(most - turned) takings over")
        }
        try expectNone(
            .wellbeing, "prompts that nobody asked again",
            "SELECT prompt AS found FROM prompt WHERE state = 'open' AND wake <= :now",
            ["now": Value(town.place.clock.now.milliseconds)])
    }
}

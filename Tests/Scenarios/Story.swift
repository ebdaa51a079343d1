import CaseModel
import Support

/// One complaint and the people around it: they ring, try again, forget, write down, hand on, object.
///
/// They act by what is likely in an office and not by what the rules allow; a refusal is answered as people do, by
/// letting it be or by asking the leader.
final class Story {
    /// A word that stands in every citizen's name and must stand in no event.
    static let mark = "Sommerfugl"

    private let town: Town
    private let team: Staff.Team
    private var chance: SeededChance { town.chance }
    private var id: CaseID!
    private var about: [PersonID] = []
    private var caller: Viewer
    /// The last thing that was said about the case: whoever acts next has heard of it.
    private var after: [Published] = []
    private var talks = 0
    /// How often it is tried again after giving up was too early.
    private var patience = 10

    init(in town: Town) {
        self.town = town
        team = town.chance.pick(Staff.teams)
        caller = town.chance.pick(team.caseworkers)
    }

    /// - Parameter kind: what the contact is; by the seed unless a year says so.
    func begin(as kind: ContactKind? = nil) {
        let registrar = chance.happens(400_000) ? Staff.secretary : chance.pick(team.caseworkers)
        if chance.happens(200_000) { about = [chance.pick(team.caseworkers).person] }
        if about.contains(caller.person) { caller = team.leader }
        let isHistory = chance.happens(60_000)
        let kinds: [ContactKind] = [.complaint, .complaint, .complaint, .grievance, .everydayComplaint, .hunch]
        let points: [[PointKind]] = [[.procedural], [.procedural], [.procedural, .substantive], [.substantive]]
        let now = town.place.clock.now
        let received: Timestamp? =
            isHistory ? now.adding(hours: -24 * 20) : chance.happens(300_000) ? now.adding(hours: -5) : nil
        let command = RegisterCase(
            received: received, channel: chance.pick(Channel.allCases), kind: kind ?? chance.pick(kinds),
            unit: team.unit,
            citizen: citizen(), points: chance.pick(points).map { ComplaintPoint(kind: $0, text: "Ingen ringede.") },
            summary: "Borgeren har ventet på svar.", about: about,
            assigned: chance.happens(600_000) ? caller.person : nil, wish: chance.happens(80_000) ? .formal : .call,
            isHistory: isHistory ? true : nil)
        town.ask(command, by: registrar) { [self] reply in
            guard case .success(let reply) = reply else { return }
            id = reply.case
            town.registered.append(reply.case)
            heard(reply.published)
            goOn(reply.route)
        }
    }

    private func citizen() -> Citizen? {
        guard !chance.happens(50_000) else { return nil }
        return Citizen(
            name: "Ane \(Story.mark)", phone: "99 99 99 99", addressLines: ["Engvej 1", "9999 Eksempelby"],
            cpr: CPR("0101801234"), isVerified: !chance.happens(80_000))
    }

    private func goOn(_ route: Route) {
        if chance.happens(150_000) { decideStep() }
        if chance.happens(220_000) { giveOn() }
        if route != .callback { acknowledge(andReply: true) }
        if route != .formal { planTalk() }
    }

    /// The leader, or whoever is to ring, gives the case to somebody else, who rings from then on; or somebody takes it.
    private func giveOn() {
        town.later(hours: 0...30) { [self] in
            let next = chance.pick(team.caseworkers + [team.leader])
            let decider = chance.pick([team.leader, team.leader, caller, next])
            let reason = about.contains(next.person) ? "Borgeren beder selv om det." : nil
            town.ask(AssignCase(case: id, person: next.person, reason: reason), by: decider, after: after) {
                [self] reply in
                guard let receipt = try? reply.get() else { return }
                caller = next
                heard(receipt.published)
            }
        }
    }

    /// Whoever is to ring does, in time or late, after some attempts or at once; one in twelve forgets.
    private func planTalk() {
        guard !chance.happens(80_000) else { return }
        let outcome = pickOutcome()
        let attempts = outcome == .notReached ? 3 : chance.pick([0, 0, 0, 1, 2])
        town.later(hours: chance.happens(750_000) ? 0...7 : 20...90) { [self] in
            look()
            attempt(left: attempts) { [self] in record(outcome) }
        }
    }

    private func pickOutcome() -> Outcome {
        let likely: [Outcome] = [
            .solved, .solved, .solved, .solved, .formal, .newTalk, .withdrawn, .stopped, .notReached,
        ]
        return talks > 1 ? .solved : chance.pick(likely)
    }

    private func look() {
        guard chance.happens(300_000) else { return }
        town.ask(ShowCallerCard(case: id), by: caller, isReading: true) { _ in }
        town.ask(ListCalls(scope: chance.pick([.mine, .unit, .all])), by: caller, isReading: true) { _ in }
    }

    private func attempt(left: Int, then: @escaping () -> Void) {
        guard left > 0 else { return then() }
        let result = chance.pick(AttemptResult.allCases)
        town.ask(RecordAttempt(case: id, result: result), by: caller, after: after) { [self] reply in
            switch reply {
            case .success(let reply): heard(reply.published)
            case .failure(let refused): giveToLeader(refused)
            }
            town.later(hours: 0...20) { [self] in attempt(left: left - 1, then: then) }
        }
    }

    /// A red case is the leader's when it is nobody else's.
    private func giveToLeader(_ refused: Town.Refused) {
        if ["call.may_not_see", "callback.may_not_ring"].contains(refused.code) { caller = team.leader }
    }

    private func record(_ outcome: Outcome, isRetried: Bool = false) {
        talks += 1
        let isFormal = outcome == .formal || outcome == .stopped
        let recipient = isFormal ? chance.pick([team.leader, Staff.director]).person : nil
        let command = RecordConversation(
            case: id, note: draft(1), outcome: outcome,
            consent: outcome == .solved ? Consent(hasAgreed: true, words: "Ja, det er fint.") : nil,
            recipient: recipient, recognised: outcome == .notReached ? nil : Recognition(how: .knownNumber))
        town.ask(command, by: caller, after: after) { [self] reply in
            switch reply {
            case .failure(let refused):
                giveToLeader(refused)
                if outcome == .notReached, isTooEarly(refused) { return }
                if !isRetried { town.later(hours: 0...4) { [self] in record(outcome, isRetried: true) } }
            case .success(let filed):
                heard(filed.published)
                follow(outcome, filed.note)
            }
        }
    }

    /// Whoever was not reached is rung once more, or has time to answer our letter; then it is tried again.
    private func isTooEarly(_ refused: Town.Refused) -> Bool {
        guard patience > 0 else { return false }
        switch refused.code {
        case "callback.attempts_too_alike", "callback.too_few_attempts":
            patience -= 1
            attempt(left: 1) { [self] in record(.notReached) }
        case "callback.letter_not_sent", "callback.answer_time_runs":
            patience -= 1
            town.later(hours: 20...60) { [self] in record(.notReached) }
        default: return false
        }
        return true
    }

    private func follow(_ outcome: Outcome, _ note: NoteID) {
        if chance.happens(100_000) { correct(note, outcome) }
        if chance.happens(180_000) { object() }
        switch outcome {
        case .formal, .stopped: acknowledge(andReply: true)
        case .newTalk: planTalk()
        case .withdrawn:
            town.later(hours: 1...60) { [self] in
                act(WithdrawCase(case: id, howInWriting: .email, reference: "J-\(talks)"), by: caller)
            }
        case .solved, .notReached: break
        }
    }

    private func draft(_ version: Int) -> NoteDraft {
        NoteDraft(text: "Vi talte om ventetiden (\(version)).", explained: "At sagen kan genoptages.")
    }

    private func correct(_ note: NoteID, _ outcome: Outcome) {
        town.later(hours: 0...30) { [self] in
            let consent = outcome == .solved ? Consent(hasAgreed: true, words: "Stadig ja.") : nil
            town.ask(CorrectNote(note: note, draft: draft(2), consent: consent), by: caller, after: after) {
                [self] reply in
                if let filed = try? reply.get() { heard(filed.published) }
            }
        }
    }

    /// The citizen says that it was otherwise; mostly somebody rings again.
    private func object() {
        town.later(hours: 2...200) { [self] in
            let objection = RaiseObjection(case: id, text: "Sådan sagde jeg det ikke.", channel: .phone)
            town.ask(objection, by: team.leader, after: after) { [self] reply in
                guard case .success(let reply) = reply else { return }
                heard(reply.published)
                if !chance.happens(150_000) { town.later(hours: 0...70) { [self] in record(.solved) } }
            }
        }
    }

    /// Whoever was named says "I have it", mostly in time; the formal reply follows.
    private func acknowledge(andReply: Bool) {
        guard !chance.happens(80_000) else { return }
        town.later(hours: 0...60) { [self] in
            for recipient in [team.leader, Staff.director] { acknowledge(as: recipient) }
        }
        guard andReply, !chance.happens(100_000) else { return }
        town.later(hours: 62...200) { [self] in
            let guidance = AppealGuidance(decision: "Afgørelsen", canBeAppealed: false)
            act(PassFormal(case: id, to: team.leader.person), by: Staff.director)
            act(RecordExamination(case: id, findings: "Reglerne er fulgt."), by: team.leader)
            act(GroundReply(case: id, stance: .disagreed, remedy: nil, guidance: [guidance]), by: team.leader)
            let draft = DraftReply(
                case: id, text: "Vi har set på det igen.",
                assurance: .init(head: Staff.head.person, director: Staff.director.person))
            town.ask(draft, by: team.leader, after: after) { [self] reply in
                guard let receipt = try? reply.get() else { return }
                heard(receipt.published)
                assure()
            }
        }
    }

    /// Both read the newest version; then it is sent.
    private func assure() {
        town.ask(ShowFormal(case: id), by: team.leader, isReading: true, after: after) { [self] reply in
            guard let version = (try? reply.get())?.draft?.version else { return }
            approve(version, by: [Staff.head, Staff.director])
        }
    }

    private func approve(_ version: Int, by assurers: [Viewer]) {
        guard let first = assurers.first else {
            return act(ReplySent(case: id, reference: "J-\(talks)-svar"), by: team.leader)
        }
        town.ask(AssureReply(case: id, version: version, isApproved: true), by: first, after: after) { [self] reply in
            guard let receipt = try? reply.get() else { return }
            heard(receipt.published)
            approve(version, by: Array(assurers.dropFirst()))
        }
    }

    private func acknowledge(as recipient: Viewer) {
        town.ask(ShowCase(case: id), by: recipient, isReading: true, after: after) { [self] reply in
            for row in (try? reply.get())?.handovers ?? []
            where row.recipient == recipient.person && row.acknowledged == nil {
                act(AcknowledgeHandover(handover: row.handover), by: recipient)
            }
        }
    }

    private func decideStep() {
        town.later(hours: 0...40) { [self] in
            let step: Step = chance.happens(600_000) ? .red : .yellow
            act(DecideStep(case: id, step: step, signs: [], reason: "Samarbejdet er svært."), by: team.leader)
            if chance.happens(200_000) { decideStep() }
        }
    }

    private func act<Command: ServiceCommand>(_ command: Command, by viewer: Viewer)
    where Command.Reply == CaseReceipt {
        town.ask(command, by: viewer, after: after) { [self] reply in
            if let receipt = try? reply.get() { heard(receipt.published) }
        }
    }

    private func heard(_ published: [Published]) {
        if let last = published.last { after = [last] }
    }
}

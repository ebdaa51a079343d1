import CaseModel
import Wire

// Events going out: each subscription from its position, as far as its credit reaches (PROTOCOL.md § 5).
extension Broker {
    func subscribe(_ client: Client, _ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard client.subscription == nil else { throw .subscribed }
        let consumer = try consumer(params, of: member)
        let filter = try filter(params, of: member)
        let wanted = try beginning(params, isTail: consumer == nil)
        let life = try life(params)
        let asked = reach(of: wanted, consumer, life)
        guard asked <= log.head else { throw .positionBeyondHead(first: log.first, head: log.head) }
        let credit = try credit(params, isRequired: consumer != nil)
        var after = max(asked, log.first - 1)
        if let consumer {
            try admit(consumer, of: member, after: asked)
            after = try start(of: consumer, after: asked, reading: member.declaredReads)
        }
        client.subscription = Subscription(
            consumer: consumer, filter: filter, after: after, acknowledged: asked, credit: credit)
        subscribers.append(client.id)
        if let consumer {
            leftBehind.remove(consumer)
            consumers.declared(member.declaredReads, by: consumer, at: now)
            rememberPosition(of: client)
            // Only now that everything else is in order: it has everybody wait.
            if life.map(lives.standing) == .foreign { refill(because: "consumer_knows_more") }
        }
        var reply: JSONObject = ["after": .integer(after), "head": .integer(log.head)]
        if consumer != nil, params["log"] != nil, let life = lives.current { reply["log"] = .string(life) }
        return .object(reply)
    }

    /// The life of the log that a position was told in; `nil` when that is not said, or does not matter here.
    private func life(_ params: JSONObject) throws(Fault) -> String? {
        guard params["log"] != nil, lives.current != nil else { return nil }
        let life = try params.text("log")
        return life.isEmpty ? nil : life
    }

    /// How far a position counts in this life of the log; one of a life that is not known here begins with what is kept.
    private func reach(of position: Int64, _ consumer: String?, _ life: String?) -> Int64 {
        guard let life else { return position }
        guard lives.standing(of: life) == .known else {
            // Unless the log itself knows that something it had not passed is gone.
            let isBehind = consumer.flatMap { consumers[$0] }.map(mustResync) ?? false
            return isBehind ? 0 : log.first - 1
        }
        return min(lives.reach(of: position, in: life), log.head)
    }

    /// Where a subscription asks to begin: behind a position, at a moment (a tail alone), or at the end.
    private func beginning(_ params: JSONObject, isTail: Bool) throws(Fault) -> Int64 {
        guard let since = params["since"] else {
            return try params["after"] == nil && isTail
                ? log.head : params.integer("after", in: 0...JSON.integers.upperBound)
        }
        guard isTail, params["after"] == nil, let moment = since.string.flatMap(Timestamp.init(rfc3339:)) else {
            throw .badParams("since")
        }
        return try ask { () throws(LogFailure) in try log.position(before: moment) }
    }

    /// A durable consumer has to be able to read what is said now, and what may lie in the log behind where it goes on, also
    /// while its sender is away; its newest declaration is what later senders meet.
    private func admit(_ consumer: String, of member: Member, after position: Int64) throws(Fault) {
        guard let type = spoken.unread(by: member.declaredReads, after: position) else { return }
        throw .unreadVersion(type, of: consumer)
    }

    func acknowledge(_ client: Client, _ params: JSONObject) throws(Fault) {
        let position = try params.integer("position", in: 0...JSON.integers.upperBound)
        guard client.subscription != nil else { throw .badAcknowledgement }
        try client.subscription?.acknowledge(position, at: now)
        rememberPosition(of: client)
    }

    /// Sends every subscription what it may have now; says in `hasMore` whether another turn would find more.
    func deliver() throws(LogFailure) {
        hasMore = false
        for id in subscribers {
            guard let client = clients[id], let subscription = client.subscription, subscription.cursor < log.head
            else {
                continue
            }
            if let damage = subscription.damage {
                guard now - damage.tried >= limits.damagePause else { continue }
                subscription.damage = (damage.position, now)
            }
            guard refilling == nil || subscription.consumer == nil else { continue }
            guard outlet.unsent(id) + client.held.count < limits.calmUnsent else { continue }
            guard subscription.cursor >= log.first - 1 else {
                end(client, .mustResync(first: log.first, head: log.head))
                continue
            }
            let room = subscription.room(limits: limits)
            guard room.events > 0, room.bytes > 0 else { continue }
            do {
                try deliver(room, of: subscription, to: client)
                subscription.damage = nil
            } catch {
                guard case .damaged(let position) = error else { throw error }
                stand(client, subscription, at: position)
            }
        }
    }

    /// What comes next is not as it arrived. A tail ends there; a durable consumer stands, and its service goes on with
    /// everything else that it does: it answers calls, and says what it has to say.
    private func stand(_ client: Client, _ subscription: Subscription, at position: Int64) {
        // A disk may give back the second time what it did not the first; what is known of it is told once.
        let isNews = subscription.damage?.position != position
        subscription.damage = (position, now)
        guard isNews else { return }
        var fields = ["position": "\(position)"]
        if let consumer = subscription.consumer { fields["consumer"] = consumer }
        outlet.note(Note(.error, "bus.damaged", fields))
        guard subscription.consumer != nil else { return end(client, .damaged(position)) }
        say(Speech.standing(.damaged(position)), to: client)
    }

    /// When one that stands is next read for.
    var nextTry: Int64? {
        subscribers.compactMap { clients[$0]?.subscription?.damage?.tried }.min().map { $0 + limits.damagePause }
    }

    /// The event there is again as it arrived: whoever stands at it goes on.
    func goOn(at position: Int64) {
        for id in subscribers {
            guard let subscription = clients[id]?.subscription, subscription.damage?.position == position else {
                continue
            }
            subscription.damage = nil
        }
    }

    private func deliver(
        _ room: (events: Int, bytes: Int), of subscription: Subscription, to client: Client
    ) throws(LogFailure) {
        let before = subscription.cursor
        // Alone in one pair of hands while it grows.
        var lines = client.held
        client.held = []
        defer {
            if lines.count > 0 { touch(client) }
            client.held = lines
        }
        let atHand = recent.copy(
            after: before, subscription.filter, limit: room.events, bytes: room.bytes, to: &lines
        ) { subscription.send($0, bytes: $1) }
        let through: Int64
        if let atHand {
            through = atHand
        } else {
            through = try log.show(after: before, subscription.filter, limit: room.events, bytes: room.bytes) {
                Speech.event(at: $0, $1, to: &lines)
                subscription.send($0, bytes: $1.count)
            }
        }
        subscription.reached(through, at: now)
        rememberPosition(of: client)
        // No step forward: what comes next is larger than the credit left.
        if through != before && through < log.head { hasMore = true }
    }

    private func rememberPosition(of client: Client) {
        guard let subscription = client.subscription, let consumer = subscription.consumer else { return }
        consumers.reached(
            ConsumerMark(
                consumer: consumer, position: subscription.position, acknowledged: subscription.acknowledged), at: now)
    }

    private func consumer(_ params: JSONObject, of member: Member) throws(Fault) -> String? {
        guard params["consumer"] != nil else { return nil }
        let name = try params.text("consumer")
        let service = member.service.rawValue
        let isOwn =
            name == service || (name.hasPrefix("\(service).") && Self.isSuffix(name.dropFirst(service.count + 1)))
        guard isOwn, member.service != .operator else { throw .notAllowed("consumer", String(name.prefix(64))) }
        return name
    }

    private static func isSuffix(_ text: Substring) -> Bool {
        (1...24).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private func filter(_ params: JSONObject, of member: Member) throws(Fault) -> TypeFilter {
        let names = try params.texts("types")
        guard !names.isEmpty else { throw .badParams("types") }
        if names.contains("*") {
            guard member.reads == .all else { throw .notAllowed("reads", "*") }
            return .all
        }
        let types = Set(names).sorted().map(EventType.init(rawValue:))
        if let type = types.first(where: { !member.reads.admits($0) }) {
            throw .notAllowed("reads", String(type.rawValue.prefix(128)))
        }
        // Numbers that were given up concern whoever counts that sender's numbers.
        let voids = Set(types.compactMap { $0.rawValue.split(separator: ".").dropFirst(2).first.map(String.init) })
            .map { EventType.void(of: ServiceName(rawValue: $0)) }
        return .types(Set(types + voids).sorted())
    }

    private func credit(_ params: JSONObject, isRequired: Bool) throws(Fault) -> Subscription.Credit? {
        guard let json = params["credit"] else {
            if isRequired { throw .badParams("credit") }
            return nil
        }
        guard let credit = json.object else { throw .badParams("credit") }
        let events = try credit.integer("events", in: limits.creditEvents)
        let bytes = try credit.integer("bytes", in: limits.creditBytes)
        return Subscription.Credit(events: Int(events), bytes: Int(bytes))
    }
}

import CaseModel
import Seal
import Wire

// From a stranger to a member (PROTOCOL.md § 3).
extension Broker {
    func hello(_ client: Client, _ params: JSONObject) throws(Fault) -> JSON {
        guard params["protocol"]?.integer != nil else { throw .badParams("protocol") }
        guard params["protocol"] == 1 else { throw .otherProtocol }
        let name = try params.text("service")
        guard SignIn.isServiceName(name) else { throw .badParams("service") }
        let clientNonce = try params.text("nonce")
        guard SignIn.isHex32(clientNonce) else { throw .badParams("nonce") }
        let service = ServiceName(rawValue: name)
        let known = grants(service).flatMap { _ in keys[service] }
        // Drawn either way, so that an unknown name costs what a known one does.
        let stranger = random(32)
        let challenge = Challenge(
            service: service, clientNonce: clientNonce, busNonce: Hex.encode(random(32)), key: known ?? stranger,
            nextKey: known.flatMap { _ in nextKeys[service] } ?? Seal.sha256(stranger), isKnown: known != nil)
        client.stage = .challenged(challenge)
        func proof(_ key: [UInt8]) -> JSON {
            .string(
                SignIn.busProof(key: key, service: service, clientNonce: clientNonce, busNonce: challenge.busNonce))
        }
        return [
            "protocol": 1, "nonce": .string(challenge.busNonce), "proof": proof(challenge.key),
            "nextProof": proof(challenge.nextKey),
        ]
    }

    func prove(_ client: Client, _ challenge: Challenge, _ params: JSONObject) throws(Fault) -> JSON {
        let service = challenge.service
        let shown = try params.text("proof")
        // Both are reckoned and compared, whichever is right.
        let agreed = [challenge.key, challenge.nextKey].map { key in
            SignIn.agree(
                shown,
                SignIn.serviceProof(
                    key: key, service: service, clientNonce: challenge.clientNonce, busNonce: challenge.busNonce))
        }
        // Off this machine a key alone is not enough: the line itself must belong to that service.
        let isItsLine = client.certificate?(service) ?? true
        guard agreed.contains(true), isItsLine, challenge.isKnown, let grant = grants(service) else {
            noteTurnedAway(
                Note(.warning, "bus.unauthorized", ["claimed": service.rawValue]),
                kind: "bus.unauthorized \(challenge.isKnown ? service.rawValue : "")")
            throw .unauthorized
        }
        let member = try declared(params, by: service, grant)
        if let unread = consumers.firstThatCannotRead(member.publishes) {
            outlet.note(
                Note(
                    .error, "bus.unread_version",
                    ["service": service.rawValue, "type": unread.type.rawValue, "consumer": unread.consumer]))
            throw .unreadVersion(unread.type, of: unread.consumer)
        }
        var reply: JSONObject = [:]
        if let json = params["epoch"] {
            guard let epoch = json.string.flatMap(Epoch.init(rawValue:)), epoch.rawValue.utf8.count == 16 else {
                throw .badParams("epoch")
            }
            reply["next"] = .integer(try lastNumber(of: SenderID(source: service, epoch: epoch)).last + 1)
            let others = try otherLives(of: service, than: epoch)
            if !others.isEmpty { reply["lives"] = .array(others) }
        }
        reply["head"] = .integer(log.head)
        reply["limits"] = [
            "line": .integer(Int64(limits.line)), "event": .integer(Int64(limits.event)),
            "window": .integer(Int64(limits.window)), "backupDays": .integer(limits.retention.backupDays),
        ]
        try makeRoom(for: service, on: client.id)
        strangers.removeAll { $0 == client.id }
        client.stage = .signedIn(member)
        members[service, default: []].append(client.id)
        outlet.note(
            Note(
                .info, "bus.signed_in",
                fields(of: client).merging(agreed[0] ? [:] : ["key": "next"]) { one, _ in one }))
        if !member.publishes.isEmpty { try remember(member.publishes, of: service) }
        try cameBack(member)
        // What the sender has forgotten, this log may have forgotten too.
        if refilling != nil { reply["refilling"] = true }
        return .object(reply)
    }

    /// What the client says it will do, if all of it is granted.
    private func declared(_ params: JSONObject, by service: ServiceName, _ grant: Grant) throws(Fault) -> Member {
        let publishes = try params.texts("publishes").map(EventType.init(rawValue:))
        if let type = publishes.first(where: { !grant.publishes.contains($0) }) {
            throw .notAllowed("publishes", type.rawValue)
        }
        let names = try params.texts("reads")
        // Whoever may read everything need not say so.
        let isAll = names.contains("*") || grant.reads == .all
        let reads: Grant.Types = isAll ? .all : .only(names.map(EventType.init(rawValue:)))
        switch (reads, grant.reads) {
        case (_, .all): break
        case (.all, .only): throw .notAllowed("reads", "*")
        case (.only(let types), .only(let granted)):
            if let type = types.first(where: { !granted.contains($0) }) { throw .notAllowed("reads", type.rawValue) }
        }
        let serves = try params.texts("serves")
        if let prefix = serves.first(where: { !grant.serves.contains($0) }) { throw .notAllowed("serves", prefix) }
        return Member(
            service: service, grant: grant, publishes: publishes, reads: reads, serves: serves,
            lives: try lives(params))
    }

    /// The newer process of a service takes the place of the older; the operator may be in several places.
    private func makeRoom(for service: ServiceName, on id: ConnectionID) throws(Fault) {
        let present = members[service] ?? []
        guard service == .operator else {
            // The newer is the one that called later: a proof that was long under way drives nobody out.
            guard present.allSatisfy({ $0 < id }) else { throw .fenced }
            for id in present {
                if let client = clients[id] { end(client, .fenced) }
            }
            return
        }
        guard present.count < limits.operators else { throw .busy }
    }
}

import CaseModel
import Runtime

/// The letters that stand in some way, across cases, a reply at a time: never more than one line of the bus carries.
extension DeliveryDesk {
    func list(_ command: ListDeliveries, for asker: Asker) throws -> ListDeliveries.Reply {
        let limit = min(max(command.limit ?? ListDeliveries.most, 1), ListDeliveries.most)
        if command.isUnlooked == true { return try unlooked(after: command.after, limit: limit, for: asker) }
        guard let stand = command.stand else { return try forPersons(limit: limit, for: asker) }
        let found = try placed(after: command.after, limit: limit, as: stand, for: asker) {
            try desk.board.letters(stand, of: concern(of: asker), after: $0, limit: limit)
        }
        let incoming = stand == .unjournaled && command.after == nil ? try incoming(for: asker) : []
        let counts = try counts(of: [found.rows.map(\.row)], beside: incoming)
        let rows = found.rows.prefix(counts[0])
        try audit(rows.count, of: stand.rawValue, asker)
        return ListDeliveries.Reply(
            rows: rows.map(\.row), next: rows.count < found.rows.count ? rows.last?.place : found.next,
            incoming: incoming.isEmpty ? nil : Array(incoming.prefix(counts[1])),
            hasMoreIncoming: counts[1] < incoming.count ? true : nil)
    }

    /// Of everything that a person must do something about as much as one reply holds, and what more there is of.
    private func forPersons(limit: Int, for asker: Asker) throws -> ListDeliveries.Reply {
        let found = try LetterStand.forPersons.map { stand in
            try placed(after: nil, limit: limit, as: stand, for: asker) {
                try desk.board.letters(stand, of: concern(of: asker), after: $0, limit: limit)
            }
        }
        let incoming = try incoming(for: asker)
        let counts = try counts(of: found.map { $0.rows.map(\.row) }, beside: incoming)
        let rows = zip(found, counts).flatMap { $0.rows.prefix($1).map(\.row) }
        let more = zip(LetterStand.forPersons, zip(found, counts)).filter { $1.0.next != nil || $1.1 < $1.0.rows.count }
        try audit(rows.count, of: "for-persons", asker)
        return ListDeliveries.Reply(
            rows: rows, more: more.isEmpty ? nil : more.map(\.0),
            incoming: incoming.isEmpty ? nil : Array(incoming.prefix(counts[found.count])),
            hasMoreIncoming: counts[found.count] < incoming.count ? true : nil, unlooked: try unlooked(for: asker),
            waysLost: try waysLost(for: asker))
    }

    /// How many rows of each list go into one reply, and of what came in last.
    private func counts(of lists: [[PlacedLetter]], beside incoming: [PlacedDocument]) throws -> [Int] {
        ReplyRoom.counts(
            of: try lists.map { try $0.map { try ReplyRoom.size(of: $0) } } + [
                try incoming.map { try ReplyRoom.size(of: $0) }
            ])
    }

    private func audit(_ count: Int, of what: String, _ asker: Asker) throws {
        try desk.turn.audit("deliveries.listed", by: asker.person.rawValue, about: what, detail: "\(count)")
    }

    /// What came in and is missing in the journal stands beside the letters that are, with the first part of them.
    private func incoming(for asker: Asker) throws -> [PlacedDocument] {
        let viewer: Viewer? = if case .colleague(let viewer) = asker { viewer } else { nil }
        return try IncomingDesk(letters: letters).missing(for: viewer, in: units(of: asker))
    }

    private var pile: PrintPile { PrintPile(database: desk.turn.database) }

    /// As many as the list shows whoever asks.
    private func unlooked(for asker: Asker) throws -> Int? {
        var count = 0
        for (id, letters) in try pile.unlooked(of: concern(of: asker)) where try isShown(id, to: asker) {
            count += letters
        }
        return count > 0 ? count : nil
    }

    /// The operator, who sees no case, sees the letters that wait for it.
    private func waysLost(for asker: Asker) throws -> [CaseID]? {
        guard case .colleague = asker else { return nil }
        let cases = try PostStore(database: desk.turn.database).lost(
            of: concern(of: asker), limit: ListDeliveries.most
        ).filter { try isShown($0, to: asker) }
        return cases.isEmpty ? nil : cases
    }

    /// What goes on paper only because nobody has looked; as it stands otherwise.
    private func unlooked(
        after: DeliveryCursor?, limit: Int, for asker: Asker
    ) throws -> ListDeliveries.Reply {
        let found = try placed(after: after, limit: limit, as: nil, for: asker) {
            try pile.unlooked(of: concern(of: asker), after: $0, limit: limit)
        }
        let rows = found.rows.prefix(try ReplyRoom.count(of: found.rows.map(\.row)))
        try audit(rows.count, of: "unlooked", asker)
        return ListDeliveries.Reply(
            rows: rows.map(\.row), next: rows.count < found.rows.count ? rows.last?.place : found.next)
    }

    /// What is found and may be seen, a part at a time; red cases and others that are not the asker's are passed over.
    ///
    /// - Parameter stand: how all that is found stands; absent where each is looked at.
    private func placed(
        after: DeliveryCursor?, limit: Int, as stand: LetterStand?, for asker: Asker,
        _ found: (DeliveryCursor?) throws -> [DeliveryCursor]
    ) throws -> (rows: [(place: DeliveryCursor, row: PlacedLetter)], next: DeliveryCursor?) {
        var rows: [(place: DeliveryCursor, row: PlacedLetter)] = []
        var place = after
        // Looked at in one call, seen or not; whoever sees little of much goes on with the next part.
        for _ in 1...20 {
            let found = try found(place)
            for one in found {
                guard rows.count < limit else { return (rows, place) }
                place = one
                if let row = try row(one.letter, as: stand, for: asker) { rows.append((one, row)) }
            }
            guard found.count == limit else { return (rows, nil) }
        }
        return (rows, place)
    }

    /// The units whose letters concern the asker; `nil` for all.
    private func units(of asker: Asker) -> [UnitID]? {
        guard case .colleague(let viewer) = asker else { return nil }
        return viewer.has(.citizensAdviser) ? nil : [viewer.unit] + viewer.leads.filter { $0 != viewer.unit }
    }

    private func concern(of asker: Asker) -> DeliveryBoard.Concern? {
        units(of: asker).map { DeliveryBoard.Concern(units: $0, person: asker.person) }
    }
}

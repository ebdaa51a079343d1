package import CaseModel

/// The list of letters as the command line shows it: asked for reply by reply, since one holds only what a line of the bus carries.
package enum DeliveryPages {
    /// All that is wished for, at most so many of each kind; of which kinds there are more stands in `more`.
    package static func list(
        _ wish: ListDeliveries, most: Int, _ ask: (ListDeliveries) throws -> ListDeliveries.Reply
    ) throws -> ListDeliveries.Reply {
        guard wish.stand == nil, wish.isUnlooked != true else { return try rows(wish, most: most, ask) }
        let first = try ask(wish)
        var (found, more): ([PlacedLetter], [LetterStand]) = ([], [])
        for stand in LetterStand.forPersons {
            guard first.more?.contains(stand) == true else {
                found += first.rows.filter { $0.stand == stand }
                continue
            }
            let part = try rows(ListDeliveries(stand: stand, limit: wish.limit), most: most, ask)
            found += part.rows
            if part.next != nil { more.append(stand) }
        }
        return ListDeliveries.Reply(
            rows: found, more: more.isEmpty ? nil : more, incoming: first.incoming,
            hasMoreIncoming: first.hasMoreIncoming, unlooked: first.unlooked)
    }

    /// Those that stand so, one part after the other.
    private static func rows(
        _ wish: ListDeliveries, most: Int, _ ask: (ListDeliveries) throws -> ListDeliveries.Reply
    ) throws -> ListDeliveries.Reply {
        var reply = try ask(wish)
        while let next = reply.next, reply.rows.count < most {
            let limit = min(most - reply.rows.count, ListDeliveries.most)
            let part = try ask(
                ListDeliveries(stand: wish.stand, after: next, limit: limit, isUnlooked: wish.isUnlooked))
            reply = ListDeliveries.Reply(
                rows: reply.rows + part.rows, next: part.next, incoming: reply.incoming,
                hasMoreIncoming: reply.hasMoreIncoming)
        }
        return reply
    }
}

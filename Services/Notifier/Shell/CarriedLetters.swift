import CaseModel
import NotifierCore
import Runtime
import Store

/// Letters of several of a citizen's cases that go in one: the first case's letter is made, laid and told of, and carries the
/// others, as long as each of them would go the same way to the same place. What is said of it is said in each case (decision 90).
extension Correspondence {
    /// What one event has brought with it. Letters to one citizen of a kind that joins are one letter.
    func owe(_ letters: [any Letter], canBeWrittenTo: (CaseID?) throws -> Bool) throws {
        let joining = letters.filter { $0.joins != nil }
        guard joining.count > 1 else {
            for letter in letters { try owe(Matter(letter), canBeWrittenTo: canBeWrittenTo(letter.case)) }
            return
        }
        for letter in letters where letter.joins == nil {
            try owe(Matter(letter), canBeWrittenTo: canBeWrittenTo(letter.case))
        }
        let (carrier, others) = (joining[0], joining.dropFirst())
        // The carrier last: what goes in it is there when it begins.
        for other in others {
            try owe(Matter(other, carrier: carrier.key), canBeWrittenTo: canBeWrittenTo(other.case))
        }
        let carried = others.compactMap { other in other.case.map { CarriedLetter(key: other.key, case: $0) } }
        try owe(Matter(carrier, carried: carried), canBeWrittenTo: canBeWrittenTo(carrier.case))
        guard let kept = try duties.duty(carrier.key) else { return }
        try followCarrier(kept)
    }

    /// Of what is to go in this letter: what goes where it goes, and what has to go by itself.
    func fellows(
        of kept: DutyStore.Kept, by way: Result<Way, LetterFault>?
    ) throws -> (alike: [(kept: DutyStore.Kept, way: Way)], parted: [DutyStore.Kept]) {
        var alike: [(kept: DutyStore.Kept, way: Way)] = []
        var parted: [DutyStore.Kept] = []
        guard case .success(let own)? = way, let recipient = try? kept.gathered.recipient() else { return ([], []) }
        for other in try waiting(for: kept) {
            // A case that waits for the operator is left alone: its letter goes by itself, once it may.
            guard let `case` = other.duty.matter.case, try !Parked(turn.database).isFrozen(`case`.rawValue),
                let its = try? kept.gathered.recipient(beside: `case`),
                case .success(let way) = try self.way(in: `case`, to: its),
                way.choice == own.choice, Set(its.closedWays ?? []) == Set(recipient.closedWays ?? [])
            else {
                parted.append(other)
                continue
            }
            alike.append((other, way))
        }
        return (alike, parted)
    }

    /// This letter has nowhere to go, and some of what waits for it has: those first, and the others with them. None where all of
    /// them need somebody: then one letter waits.
    func goingWithout(_ kept: DutyStore.Kept, by way: Result<Way, LetterFault>?) throws -> [DutyStore.Kept] {
        guard case .failure? = way else { return [] }
        let others = try waiting(for: kept)
        let able = try others.filter { other in
            guard let `case` = other.duty.matter.case, let its = try? kept.gathered.recipient(beside: `case`),
                case .success = try self.way(in: `case`, to: its)
            else { return false }
            return true
        }
        guard !able.isEmpty else { return [] }
        return able + others.filter { other in !able.contains { $0.duty.key == other.duty.key } }
    }

    /// What has become of a letter, for those that go in it; and of one that was to go in it and does not.
    func followCarried(_ kept: DutyStore.Kept, from before: DutyState) throws {
        // Nobody can say where its own citizen is written to, and nobody has asked about the others.
        if before == .gathering(.recipient), case .needsPerson = kept.duty.state {
            try letGo(waiting(for: kept), of: kept)
        }
        try followCarrier(kept)
        if before == .gathering(.carrier), case .dropped = kept.duty.state, let carrier = kept.duty.matter.carrier,
            let carrier = try duties.duty(carrier)
        {
            // What is made and could not be laid speaks of it.
            try advance(carrier, .wayChanged)
        }
    }

    private func followCarrier(_ kept: DutyStore.Kept) throws {
        let others = try waiting(for: kept)
        guard !others.isEmpty else { return }
        switch kept.duty.state {
        case .done(let digest): for other in others { try advance(other, .carried(digest: digest)) }
        // Whoever has said that it is not to be sent has seen all its numbers.
        case .dropped(.settled): for other in others { try advance(other, .settled) }
        // What stands in its way is its own case's: the others go without it.
        case .dropped: try letGo(others, of: kept)
        case .awaitingPromise, .gathering, .started, .needsPerson: break
        }
    }

    /// The case of this letter was erased: what was to go in it goes without it, and so does what it was to go in, or went in.
    func leave(_ kept: DutyStore.Kept) throws {
        try letGo(waiting(for: kept), of: kept)
        guard let key = kept.duty.matter.carrier, var carrier = try duties.duty(key) else { return }
        carrier.duty.matter.carried.removeAll { $0.key == kept.duty.key }
        try duties.keep(carrier, nil, forgettingWords: false)
        // It may be waiting for where this one would have gone, which nobody tells any more.
        if case .gathering(let need) = carrier.duty.state, carrier.duty.matter.question(need) == nil {
            return try advance(carrier, .fetched(need))
        }
        try advance(carrier, .wayChanged)
    }

    private func letGo(_ others: [DutyStore.Kept], of carrier: DutyStore.Kept) throws {
        guard !others.isEmpty else { return }
        var carrier = carrier
        carrier.duty.matter.carried = []
        try duties.keep(carrier, nil, forgettingWords: true)
        try handOver(others)
    }

    /// The first of those that waited carries the rest from now on.
    func handOver(_ others: [DutyStore.Kept]) throws {
        guard var next = others.first else { return }
        let rest = others.dropFirst()
        for var other in rest {
            other.duty.matter.carrier = next.duty.key
            try duties.keep(other, nil, forgettingWords: false)
        }
        next.duty.matter.carried = rest.compactMap { other in
            other.duty.matter.case.map { CarriedLetter(key: other.duty.key, case: $0) }
        }
        try advance(next, .parted)
    }

    func waiting(for carrier: DutyStore.Kept) throws -> [DutyStore.Kept] {
        try carrier.duty.matter.carried.compactMap { try duties.duty($0.key) }
            .filter { $0.duty.state == .gathering(.carrier) && $0.duty.matter.carrier == carrier.duty.key }
    }

    /// Whether it goes in a letter that is on its way into its folder, and cannot be called back.
    func isCarriedAway(_ kept: DutyStore.Kept) throws -> Bool {
        guard kept.duty.state == .gathering(.carrier) else { return false }
        return try duties.carrier(of: kept)?.isBeingLaid == true
    }

    /// The same letter once more, with all that went in it and still stands.
    ///
    /// - Parameter isUnsent: it was taken out before anybody was sent it: what each had to leave by holds on.
    func oweAgain(_ letters: [DutyStore.Kept], isUnsent: Bool = false) throws {
        let standing = try letters.filter { kept in
            guard let `case` = kept.duty.matter.case else { return true }
            let others = try duties.duties(of: `case`)
            return !others.contains { kept.duty.matter.letter.isOvertaken(by: $0.duty.matter.letter) }
        }
        let circles = CircleStore(database: turn.database)
        let owed = standing.isEmpty ? Array(letters.prefix(1)) : standing
        try owe(owed.map { Again(of: $0.duty.matter, isUnsent: isUnsent) }) {
            try circles.canBeWrittenTo($0)
        }
    }
}

extension DutyStore {
    /// The letter of another case that this one goes or went in; `nil` where it goes by itself.
    func carrier(of kept: Kept) throws(StoreError) -> Kept? {
        switch kept.duty.state {
        case .gathering(.carrier), .done:
            try kept.duty.matter.carrier.flatMap { key throws(StoreError) in try duty(key) }
        case .awaitingPromise, .gathering, .started, .dropped, .needsPerson: nil
        }
    }

    /// The letter and those that left in it, the letter first.
    func group(of kept: Kept) throws(StoreError) -> [Kept] {
        var group = [kept]
        for other in kept.duty.matter.carried {
            guard let one = try duty(other.key), case .done = one.duty.state, one.duty.matter.carrier == kept.duty.key
            else { continue }
            group.append(one)
        }
        return group
    }
}

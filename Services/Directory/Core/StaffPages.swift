package import CaseModel
import Wire

/// The list of who works here, cut where a reply is full, so that four thousand colleagues can be listed.
package struct StaffPages: Sendable {
    package let units: [StaffUnit]
    package let people: [StaffMember]
    package let absences: [Absence]

    package init(units: [StaffUnit], people: [StaffMember], absences: [Absence]) {
        self.units = units
        self.people = people
        self.absences = absences
    }

    /// What follows `place` and fits into `room` bytes. Somebody who is no longer on the list was followed by nobody:
    /// their part begins anew.
    package func reply(after place: StaffPlace?, room: Int = 48_000) -> ListStaff.Reply {
        var filling = Filling(room: room)
        var (units, people, absences): ([StaffUnit], [StaffMember], [Absence]) = ([], [], [])
        if place?.person == nil, place?.absence == nil {
            units = filling.take(self.units, after: place?.unit, at: StaffPlace.init, id: \.unit)
        }
        if place?.absence == nil {
            people = filling.take(self.people, after: place?.person, at: StaffPlace.init, id: \.person)
        }
        absences = filling.take(self.absences, after: place?.absence, at: StaffPlace.init, id: \.absence)
        return ListStaff.Reply(
            units: units, people: people, absences: absences, next: filling.isFull ? filling.last : nil)
    }

    private struct Filling {
        var room: Int
        var isFull = false
        var last: StaffPlace?

        /// The items behind `after` that there is room for, one at least.
        mutating func take<Item: Encodable, ID: Equatable>(
            _ items: [Item], after: ID?, at place: (ID) -> StaffPlace, id: (Item) -> ID
        ) -> [Item] {
            guard !isFull else { return [] }
            let start = after.flatMap { after in items.firstIndex { id($0) == after } }.map { $0 + 1 } ?? 0
            var taken: [Item] = []
            for item in items[start...] {
                // An item that cannot be written down would fail the whole reply; it is counted as nothing here.
                let bytes = (try? JSON(encoding: item).bytes.count) ?? 0
                guard last == nil || bytes < room else {
                    isFull = true
                    break
                }
                room -= bytes + 1
                taken.append(item)
                last = place(id(item))
            }
            return taken
        }
    }
}

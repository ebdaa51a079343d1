/// `intake.call-contacts`: whom to ring and on which number, for the list that lies on disk for the day on which nothing
/// answers (decision 75). Asked by Callback for calls that are owed, and by nobody else; audited for each case.
///
/// Never an address and never the civil registration number: nobody is rung by them.
package struct FindCallContacts: ServiceCommand {
    package static let method = "intake.call-contacts"
    /// So many are asked about at once.
    package static let most = 50
    package let cases: [Wanted]

    package init(cases: [Wanted]) { self.cases = cases }

    /// One case, and the mark under which whoever asks knows what has changed meanwhile.
    package struct Wanted: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let mark: Int

        package init(case: CaseID, mark: Int) {
            self.case = `case`
            self.mark = mark
        }
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// One for each case asked about, in the same order.
        package let contacts: [Found]

        package init(contacts: [Found]) { self.contacts = contacts }
    }

    package struct Found: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let mark: Int
        package let contact: CallContact

        package init(case: CaseID, mark: Int, contact: CallContact) {
            self.case = `case`
            self.mark = mark
            self.contact = contact
        }
    }
}

/// What somebody needs who is to ring a citizen from a sheet of paper.
package struct CallContact: Codable, Hashable, Sendable {
    /// Absent for an anonymous citizen.
    package let name: String?
    package let phone: String?
    /// Whether an interpreter is needed, and in which language as far as it is known.
    package let interpreter: Bool
    package let language: String?
    /// Who may speak for the citizen today; for a child under fifteen, whoever holds custody.
    package let speakers: [Speaker]
    /// Under fifteen: nobody but those speakers is rung.
    package let isChild: Bool
    /// The one way in that has been agreed for the citizen, in whichever case.
    package let entrance: [PersonID]
    /// When it suits to be rung, in the citizen's own words; absent when they wrote nothing of it.
    package let suits: String?
    /// A number from the citizen's mail, where the case has none: nobody has checked it.
    package let mailPhone: String?
    /// Ways in which the citizen may not reach us now, by a decision in this case or another of theirs; absent when none is closed,
    /// and from an Intake of an older release.
    package let closedWays: [ContactWay]?
    /// Whether another of the citizen's cases stands on red. Absent: no.
    package let isRedElsewhere: Bool?

    package init(
        name: String?, phone: String?, interpreter: Bool = false, language: String? = nil, speakers: [Speaker] = [],
        isChild: Bool = false, entrance: [PersonID] = [], suits: String? = nil, mailPhone: String? = nil,
        closedWays: [ContactWay]? = nil, isRedElsewhere: Bool? = nil
    ) {
        self.closedWays = closedWays
        self.isRedElsewhere = isRedElsewhere
        self.mailPhone = mailPhone
        self.suits = suits
        self.name = name
        self.phone = phone
        self.interpreter = interpreter
        self.language = language
        self.speakers = speakers
        self.isChild = isChild
        self.entrance = entrance
    }

    package struct Speaker: Codable, Hashable, Sendable {
        package let name: String
        package let phone: String?

        package init(name: String, phone: String?) {
            self.name = name
            self.phone = phone
        }
    }
}

/// `directory.names`: what colleagues and units are called, for that list. Asked by Callback, and by nobody else; audited.
package struct NameColleagues: ServiceCommand {
    package static let method = "directory.names"
    /// So many are asked about at once, people and units together.
    package static let most = 200
    package let people: [PersonID]
    package let units: [UnitID]

    package init(people: [PersonID], units: [UnitID]) {
        self.people = people
        self.units = units
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// One for each that was asked about.
        package let names: [Named]

        package init(names: [Named]) { self.names = names }
    }

    package struct Named: Codable, Hashable, Sendable {
        package let id: String
        /// Absent when Directory knows nobody and no unit of this identifier.
        package let name: String?

        package init(id: String, name: String?) {
            self.id = id
            self.name = name
        }
    }
}

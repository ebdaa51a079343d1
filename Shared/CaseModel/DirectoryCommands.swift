/// Somebody signs in with a name and a password of our own.
package struct SignIn: ServiceCommand {
    package static let method = "directory.sign-in"
    /// The sign-in name, as typed; upper and lower case are one.
    package let user: String
    package let password: String
    /// From the person's phone, or one of the recovery codes, where a second factor is on.
    package let code: String?
    package let origin: SignInOrigin?

    package init(user: String, password: String, code: String? = nil, origin: SignInOrigin? = nil) {
        self.user = user
        self.password = password
        self.code = code
        self.origin = origin
    }

    /// Who it is, and what further calls are made with.
    package struct Reply: Codable, Hashable, Sendable {
        /// A secret; whoever holds it is this person until it ends.
        package let session: String
        package let assertion: String
        /// When the assertion ends, by the true wall clock; a new one comes from `directory.assertion`.
        package let expires: Timestamp
        package let person: StaffMember
        /// A role of theirs takes a second factor and they have none: until they do, nothing is opened to them.
        package let mustEnrol: Bool?
        /// An administrator has taken the second factor away since the last sign-in; said once.
        package let factorReset: Timestamp?

        package init(
            session: String, assertion: String, expires: Timestamp, person: StaffMember, mustEnrol: Bool? = nil,
            factorReset: Timestamp? = nil
        ) {
            self.mustEnrol = mustEnrol
            self.factorReset = factorReset
            self.session = session
            self.assertion = assertion
            self.expires = expires
            self.person = person
        }
    }
}

/// A fresh assertion for somebody who is signed in.
package struct RenewAssertion: ServiceCommand {
    package static let method = "directory.assertion"
    package let session: String

    package init(session: String) { self.session = session }

    package struct Reply: Codable, Hashable, Sendable {
        package let assertion: String
        package let expires: Timestamp

        package init(assertion: String, expires: Timestamp) {
            self.assertion = assertion
            self.expires = expires
        }
    }
}

/// The session ends now.
package struct SignOut: ServiceCommand {
    package static let method = "directory.sign-out"
    package let session: String
    package init(session: String) { self.session = session }

    /// Nothing more to say than that it is done.
    package struct Reply: Codable, Hashable, Sendable {
        package init() {}
    }
}

/// Where a message to a colleague goes. For Notifier.
package struct StaffAddress: ServiceCommand {
    package static let method = "directory.address"
    package let person: PersonID
    package init(person: PersonID) { self.person = person }

    package struct Reply: Codable, Hashable, Sendable {
        package let name: String
        package let email: String
        /// The colleague still works here; to others nothing is sent.
        package let isActive: Bool
        /// Where the colleague works, or worked last; absent from an older release.
        package let unit: OwnUnit?

        package init(name: String, email: String, isActive: Bool, unit: OwnUnit? = nil) {
            self.unit = unit
            self.name = name
            self.email = email
            self.isActive = isActive
        }
    }

    /// The unit that a colleague belongs to, as it is called.
    package struct OwnUnit: Codable, Hashable, Sendable {
        package let unit: UnitID
        package let name: String

        package init(unit: UnitID, name: String) {
            self.unit = unit
            self.name = name
        }
    }
}

/// Somebody who works here, as colleagues see them.
package struct StaffMember: Codable, Hashable, Sendable {
    package let person: PersonID
    package let name: String
    package let title: String
    package let unit: UnitID
    package let roles: [Role]
    package let isActive: Bool

    package init(person: PersonID, name: String, title: String, unit: UnitID, roles: [Role], isActive: Bool) {
        self.person = person
        self.name = name
        self.title = title
        self.unit = unit
        self.roles = roles
        self.isActive = isActive
    }
}

/// A unit, as colleagues see it.
package struct StaffUnit: Codable, Hashable, Sendable {
    package let unit: UnitID
    package let name: String
    package let parent: UnitID?
    package let leader: PersonID?
    /// Whether it takes nothing new, being closed or merged into another: it is not offered where something is registered or given a
    /// unit. What it has goes on, under the leader it has. Absent while it is open.
    package let isClosed: Bool?

    package init(unit: UnitID, name: String, parent: UnitID?, leader: PersonID?, isClosed: Bool? = nil) {
        self.isClosed = isClosed
        self.unit = unit
        self.name = name
        self.parent = parent
        self.leader = leader
    }
}

/// How I get in, and where I am signed in.
package struct ShowOwnAccess: ServiceCommand {
    package static let method = "directory.own-access"
    /// The session that asks, so that it can be marked.
    package let session: String
    package init(session: String) { self.session = session }

    package struct Reply: Codable, Hashable, Sendable {
        package let access: PersonAccess
        package let sessions: [SessionRow]

        package init(access: PersonAccess, sessions: [SessionRow]) {
            self.access = access
            self.sessions = sessions
        }
    }
}

/// How somebody gets in; what an administrator sees of it too.
package struct PersonAccess: Codable, Hashable, Sendable {
    package let person: PersonID
    package let name: String
    /// The sign-in name.
    package let user: String?
    package let isActive: Bool
    /// With a password of ours; without one the person comes by the municipality's own sign-in.
    package let hasPassword: Bool
    /// Since when a second factor is asked for; absent when none is.
    package let secondFactor: Timestamp?
    /// A role of the person's takes a second factor.
    package let isRequired: Bool
    /// Recovery codes that have not been used.
    package let recoveryCodes: Int
    /// When an administrator last took the second factor away.
    package let reset: Timestamp?
    package let sessions: Int

    package init(
        person: PersonID, name: String, user: String? = nil, isActive: Bool, hasPassword: Bool,
        secondFactor: Timestamp?, isRequired: Bool,
        recoveryCodes: Int, reset: Timestamp?, sessions: Int
    ) {
        self.person = person
        self.name = name
        self.user = user
        self.isActive = isActive
        self.hasPassword = hasPassword
        self.secondFactor = secondFactor
        self.isRequired = isRequired
        self.recoveryCodes = recoveryCodes
        self.reset = reset
        self.sessions = sessions
    }
}

/// A place where somebody is signed in.
package struct SessionRow: Codable, Hashable, Sendable {
    /// Names the session and opens nothing.
    package let id: String
    package let began: Timestamp
    /// To within a few minutes.
    package let used: Timestamp
    package let browser: BrowserKind
    package let machine: MachineKind
    /// The one that asks.
    package let isThis: Bool

    package init(
        id: String, began: Timestamp, used: Timestamp, browser: BrowserKind, machine: MachineKind, isThis: Bool
    ) {
        self.id = id
        self.began = began
        self.used = used
        self.browser = browser
        self.machine = machine
        self.isThis = isThis
    }
}

/// Sessions end now: one, or all but one; one's own, or by an administrator somebody's.
package struct EndSessions: ServiceCommand {
    package static let method = "directory.end-sessions"
    /// Whose; absent for one's own.
    package let person: PersonID?
    /// Which; absent for all.
    package let id: String?
    /// The session that goes on.
    package let except: String?

    package init(person: PersonID? = nil, id: String? = nil, except: String? = nil) {
        self.person = person
        self.id = id
        self.except = except
    }

    /// The identifiers of those that have ended, so that the pages let nobody in by them any more.
    package struct Reply: Codable, Hashable, Sendable {
        package let ended: [String]
        package init(ended: [String]) { self.ended = ended }
    }
}

/// How everybody gets in, for the administrator; with one person's sessions when one is asked for.
package struct ListAccess: ServiceCommand {
    package static let method = "directory.access"
    package let person: PersonID?
    package init(person: PersonID? = nil) { self.person = person }

    package struct Reply: Codable, Hashable, Sendable {
        package let people: [PersonAccess]
        package let sessions: [SessionRow]

        package init(people: [PersonAccess], sessions: [SessionRow]) {
            self.people = people
            self.sessions = sessions
        }
    }
}

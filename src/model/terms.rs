//! The closed vocabularies of the field, with the words that files use for them.

use schemars::JsonSchema;
use serde::Deserialize;

/// Declares an enum with one word per variant, written beside the variant.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word used in files.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The member that files call `word`.
            pub fn named(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|member| member.word() == word)
            }
        }
    };
}

pub(super) use vocabulary;

vocabulary! {
    /// The average of several values.
    Centre {
        /// The arithmetic mean.
        Mean = "mean",
        /// The median: the middle value, or the mean of the two in the middle.
        Median = "median",
    }
}

vocabulary! {
    /// Whether greater or smaller values of an indicator are better.
    Direction {
        /// Greater values are better.
        Ascending = "ascending",
        /// Smaller values are better.
        Descending = "descending",
    }
}

vocabulary! {
    /// Normalisation relative to a data set.
    Relative {
        /// From the worst value to the best, linearly.
        MinMax = "min_max",
        /// Distance from the mean, in standard deviations.
        ZScore = "z_score",
        /// One more than the number of units with a worse value.
        Rank = "rank",
        /// Share of the other units with a worse value.
        PercentileRank = "percentile_rank",
        /// Share of the best value.
        DistanceToLeader = "distance_to_leader",
        /// Number of units with a worse value.
        Borda = "borda",
    }
}

vocabulary! {
    /// How shares of people are combined.
    Combine {
        /// The highest single share.
        Highest = "highest",
        /// People reached by at least one: between the highest share and the sum (Fréchet's bounds).
        Union = "union",
    }
}

vocabulary! {
    /// Kind of evidence.
    EvidenceKind {
        /// Published by a statistical office.
        OfficialStatistics = "official-statistics",
        /// Found by an auditor or assessor independent of the assessed.
        Audit = "audit",
        /// A sample survey with a documented method.
        Survey = "survey",
        /// Counted from the administration's own records.
        AdministrativeRecord = "administrative-record",
        /// Judged by an expert.
        ExpertJudgement = "expert-judgement",
        /// Declared by the assessed jurisdiction itself.
        SelfDeclared = "self-declared",
    }
}

vocabulary! {
    /// The six vices of e-government programmes.
    Letter {
        /// Over-ambition.
        A = "A",
        /// Hardware over software.
        H = "H",
        /// Computers over other channels.
        C = "C",
        /// The public's needs ignored.
        P = "P",
        /// Front-line staff ignored.
        F = "F",
        /// Processes automated as they are.
        R = "R",
    }
}

vocabulary! {
    /// Heeks's seven dimensions of the design–reality gap; full words, because two of them begin with O.
    Itposmo {
        /// Information.
        Information = "information",
        /// Technology.
        Technology = "technology",
        /// Processes.
        Processes = "processes",
        /// Objectives and values.
        Objectives = "objectives",
        /// Staffing and skills.
        Staffing = "staffing",
        /// Management systems and structures.
        Management = "management",
        /// Other resources: time and money.
        OtherResources = "other-resources",
    }
}

vocabulary! {
    /// Which day's year names a fiscal year.
    NamedBy {
        /// The first day.
        Start = "start",
        /// The last day.
        End = "end",
    }
}

vocabulary! {
    /// Level of government.
    Level {
        /// A whole country.
        Nation = "nation",
        /// A province or state.
        Province = "province",
        /// A prefecture.
        Prefecture = "prefecture",
        /// A city.
        City = "city",
        /// A county or district.
        County = "county",
        /// A township.
        Township = "township",
    }
}

vocabulary! {
    /// A service that another body offers to the jurisdiction, to be joined instead of built.
    SharedService {
        /// A platform for services: portal, applications and their handling.
        Platform = "platform",
        /// One telephone number for all services.
        Hotline = "hotline",
        /// Proof of a person's identity.
        Identity = "identity",
        /// Payment of fees.
        Payment = "payment",
        /// Hosting of software and data.
        Hosting = "hosting",
        /// Exchange of data between agencies.
        Exchange = "exchange",
    }
}

vocabulary! {
    /// Kind of money.
    FundKind {
        /// For one-off building and buying.
        Capital = "capital",
        /// For yearly running costs; small one-off work may also be paid from it.
        Operating = "operating",
    }
}

vocabulary! {
    /// State of a process.
    ProcessState {
        /// As it has grown, not mapped.
        AsIs = "as-is",
        /// Mapped, and the map signed by the staff who do the work.
        Mapped = "mapped",
        /// A better process is approved and in force.
        Reengineered = "reengineered",
        /// Automated in software.
        Automated = "automated",
    }
}

vocabulary! {
    /// A figure of what one case of a service costs the person.
    BurdenFigure {
        /// Trips to file, pay and receive.
        Visits = "visits",
        /// Contacts to ask; each is a trip where no channel answers.
        Enquiries = "enquiries",
        /// Documents to bring.
        Documents = "documents",
        /// Hours of one trip: way, waiting and counter.
        HoursPerVisit = "hours_per_visit",
        /// Hours to obtain and prepare one document.
        HoursPerDocument = "hours_per_document",
    }
}

vocabulary! {
    /// The people whom a service is for.
    Clientele {
        /// People who live in the jurisdiction.
        Citizens = "citizens",
        /// Businesses and other organisations.
        Businesses = "businesses",
        /// People from elsewhere.
        Visitors = "visitors",
        /// Employees of the administration.
        Staff = "staff",
    }
}

vocabulary! {
    /// Units that a figure of reach counts.
    Counts {
        /// Persons who use it.
        Persons = "persons",
        /// Households that have it.
        Households = "households",
        /// Contracts; one person may hold several.
        Subscriptions = "subscriptions",
        /// Persons living where the signal can be received.
        Coverage = "coverage",
    }
}

vocabulary! {
    /// Kind of channel.
    ChannelKind {
        /// Web pages.
        Web = "web",
        /// An application that people install.
        App = "app",
        /// A service inside an application of others, without installing anything.
        MiniProgram = "mini-program",
        /// A messaging service: people write, and staff or a program answer.
        Messaging = "messaging",
        /// Menus on any mobile telephone, without the internet.
        Ussd = "ussd",
        /// Mobile telephone: voice and short messages.
        Mobile = "mobile",
        /// Telephone of any kind, voice.
        Telephone = "telephone",
        /// Television as broadcast.
        Television = "television",
        /// Television with a return channel.
        InteractiveTelevision = "interactive-television",
        /// Radio.
        Radio = "radio",
        /// A counter of the administration.
        Counter = "counter",
        /// A trained agent nearby, such as a shop or a village post, who does it for people.
        Agent = "agent",
    }
}

impl ChannelKind {
    /// Whether people need a browser or a smartphone and the internet: web pages, applications and mini-programs.
    pub fn is_online(self) -> bool {
        matches!(self, ChannelKind::Web | ChannelKind::App | ChannelKind::MiniProgram)
    }

    /// Whether people must go there: to a counter or an agent. A channel in person makes no trip unnecessary; it can only
    /// shorten trips. All other kinds are remote.
    pub fn in_person(self) -> bool {
        matches!(self, ChannelKind::Counter | ChannelKind::Agent)
    }

    /// Whether people serve themselves in software: completing a case on such a channel means that a system is live.
    pub fn is_self_service(self) -> bool {
        self.is_online() || matches!(self, ChannelKind::Messaging | ChannelKind::Ussd)
    }
}

vocabulary! {
    /// Use that people can make of a channel; each value includes those before it.
    Ability {
        /// Get information.
        Inform = "inform",
        /// Ask questions and get answers.
        Interact = "interact",
        /// Complete a case.
        Transact = "transact",
    }
}

vocabulary! {
    /// Scope of an instance of an initiative.
    Per {
        /// One instance for the jurisdiction.
        Jurisdiction = "jurisdiction",
        /// One instance for each department.
        Department = "department",
        /// One instance for each process.
        Process = "process",
    }
}

vocabulary! {
    /// Kind of work. Rules of the audit read it; figures decide whether the work is real.
    Role {
        /// Asks the public about its needs.
        Research = "research",
        /// Measures readiness, use or satisfaction.
        Measure = "measure",
        /// Maps a process as it is.
        Map = "map",
        /// Finds, approves and puts in force a better process.
        Reengineer = "reengineer",
        /// Lets front-line staff shape the specification before it is frozen.
        Consult = "consult",
        /// Buys or writes software.
        Build = "build",
        /// Puts a process into software.
        Automate = "automate",
        /// Lets real users try it before the roll-out, and decides on the result.
        Trial = "trial",
        /// Trains staff.
        Train = "train",
        /// Goes live for everybody.
        RollOut = "roll-out",
        /// Opens a channel to the public.
        OpenChannel = "open-channel",
        /// Keeps a two-way contact through which the public and staff are heard.
        Feedback = "feedback",
        /// Arranges services by audience and life event.
        Arrange = "arrange",
        /// Delivers equipment.
        Install = "install",
        /// Lays or rents network.
        Connect = "connect",
        /// Rents hosting.
        Host = "host",
        /// Builds an own data centre.
        DataCentre = "data-centre",
        /// Replaces equipment at the end of its life.
        Replace = "replace",
        /// Brings records into usable digital form.
        Digitise = "digitise",
        /// Exchanges data with another agency.
        Exchange = "exchange",
        /// Makes another agency ready for exchange.
        PreparePartner = "prepare-partner",
        /// Changes rules, budgets or appraisal.
        Govern = "govern",
        /// Keeps one record of each case, which all channels share.
        ShareRecord = "share-record",
        /// Tries at small scale before full scale.
        Pilot = "pilot",
    }
}

vocabulary! {
    /// Category of cost.
    Category {
        /// Equipment.
        Hardware = "hardware",
        /// Software, bought or written.
        Software = "software",
        /// Lines and connections.
        Network = "network",
        /// External services.
        Services = "services",
        /// Training.
        Training = "training",
        /// Mapping and re-engineering of processes.
        Process = "process",
        /// Research with the public, measurement.
        Research = "research",
        /// Operation and maintenance.
        Operations = "operations",
        /// Reserve for unforeseen costs.
        Contingency = "contingency",
    }
}

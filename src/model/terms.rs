//! The closed vocabularies of the field, with the words that files use for them.

use schemars::JsonSchema;
use serde::Deserialize;

/// Declares an enum whose variants have a word each, and keeps the word beside the variant.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that files use.
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
    /// What stands for the middle of several values.
    Centre {
        /// The arithmetic mean.
        Mean = "mean",
        /// The median: the middle value, or the mean of the two in the middle.
        Median = "median",
    }
}

vocabulary! {
    /// Which way an indicator's values are better.
    Direction {
        /// The greater, the better.
        Ascending = "ascending",
        /// The smaller, the better.
        Descending = "descending",
    }
}

vocabulary! {
    /// Scales relative to a data set.
    Relative {
        /// From the worst value to the best, linearly.
        MinMax = "min_max",
        /// Distance from the mean, in standard deviations.
        ZScore = "z_score",
        /// One more than the number of units that are worse.
        Rank = "rank",
        /// The share of the other units that are worse.
        PercentileRank = "percentile_rank",
        /// Share of the best value.
        DistanceToLeader = "distance_to_leader",
        /// The number of units that are worse.
        Borda = "borda",
    }
}

vocabulary! {
    /// How shares of people are combined.
    Combine {
        /// The highest single share.
        Highest = "highest",
        /// Those reached by at least one: between the highest share and the sum (Fréchet's bounds).
        Union = "union",
    }
}

vocabulary! {
    /// The kinds of evidence.
    EvidenceKind {
        /// Published by a statistical office.
        OfficialStatistics = "official-statistics",
        /// Found by an auditor or assessor independent of the assessed.
        Audit = "audit",
        /// A sample survey with its method told.
        Survey = "survey",
        /// Counted from the administration's own records.
        AdministrativeRecord = "administrative-record",
        /// Judged by somebody who knows.
        ExpertJudgement = "expert-judgement",
        /// Said by the assessed about themselves.
        SelfDeclared = "self-declared",
    }
}

vocabulary! {
    /// The six vices.
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
    /// Heeks's seven dimensions of the design-reality gap, spelt out because two begin with O.
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
    /// Which day names a fiscal year.
    NamedBy {
        /// The first day.
        Start = "start",
        /// The last day.
        End = "end",
    }
}

vocabulary! {
    /// Levels of government.
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
    /// Kinds of money.
    FundKind {
        /// For building and buying, once.
        Capital = "capital",
        /// For running, every year; small one-off work may also be paid from it.
        Operating = "operating",
    }
}

vocabulary! {
    /// How far a process has come.
    ProcessState {
        /// As it grew.
        AsIs = "as-is",
        /// Mapped, and the map signed by those who do the work.
        Mapped = "mapped",
        /// A better process is approved and in force.
        Reengineered = "reengineered",
        /// In software.
        Automated = "automated",
    }
}

vocabulary! {
    /// What a reach figure counts.
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
    /// Sorts of channel.
    ChannelKind {
        /// Web pages and mobile applications.
        Web = "web",
        /// Mobile telephone: voice and short messages.
        Mobile = "mobile",
        /// Telephone of any kind, voice.
        Telephone = "telephone",
        /// Television as broadcast.
        Television = "television",
        /// Television with a return path.
        InteractiveTelevision = "interactive-television",
        /// Radio.
        Radio = "radio",
        /// A counter or a trained agent near by.
        Counter = "counter",
    }
}

vocabulary! {
    /// What people can do over a channel; each includes the ones before.
    Ability {
        /// Learn.
        Inform = "inform",
        /// Ask and be answered.
        Interact = "interact",
        /// Complete a case.
        Transact = "transact",
    }
}

vocabulary! {
    /// What there is one initiative for each of.
    Per {
        /// The jurisdiction.
        Jurisdiction = "jurisdiction",
        /// Each department.
        Department = "department",
        /// Each process.
        Process = "process",
    }
}

vocabulary! {
    /// Kinds of work. The audit reads them; numbers decide whether the work is real.
    Role {
        /// Asks the public what it needs.
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
        /// Lets real users try before the roll-out, and decide.
        Trial = "trial",
        /// Trains staff.
        Train = "train",
        /// Goes live for everybody.
        RollOut = "roll-out",
        /// Opens a channel to the public.
        OpenChannel = "open-channel",
        /// Keeps a two-way contact through which people and staff are heard.
        Feedback = "feedback",
        /// Arranges services by audience and life event.
        Arrange = "arrange",
        /// Delivers equipment.
        Install = "install",
        /// Lays or rents network.
        Connect = "connect",
        /// Rents hosting.
        Host = "host",
        /// Builds a data centre of one's own.
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
        /// Tries at small scale what is later done at full scale.
        Pilot = "pilot",
    }
}

vocabulary! {
    /// What an effect is spread over.
    Divisor {
        /// The number of processes.
        Processes = "processes",
        /// The number of departments.
        Departments = "departments",
    }
}

vocabulary! {
    /// Categories of cost.
    Category {
        /// Equipment.
        Hardware = "hardware",
        /// Software, bought or written.
        Software = "software",
        /// Lines and connections.
        Network = "network",
        /// Services bought from others.
        Services = "services",
        /// Training.
        Training = "training",
        /// Mapping and re-engineering of processes.
        Process = "process",
        /// Research with the public, measurement.
        Research = "research",
        /// Running and maintenance.
        Operations = "operations",
        /// Money kept for what was not foreseen.
        Contingency = "contingency",
    }
}

/** The sentences and words of the large engagement, in pairs of French and English: nothing but data. */

/** A text in French, then in English. */
export type Pair = readonly [fr: string, en: string];

/** Categories: code, id, title. */
export const CATEGORIES: readonly (readonly [code: string, id: string, title: Pair])[] = [
  ['SEC', 'security', ['Sécurité', 'Security']],
  ['AVA', 'availability', ['Disponibilité', 'Availability']],
  ['DEP', 'deployment', ['Déploiement', 'Deployment']],
  ['MON', 'monitoring', ['Supervision', 'Monitoring']],
  ['COS', 'costs', ['Coûts', 'Costs']],
];

/** What is looked at: with its article in French. */
export const SYSTEMS: readonly Pair[] = [
  ['le cluster de paiement', 'the payment cluster'],
  ['la base des commandes', 'the order database'],
  ['la passerelle des partenaires', 'the partner gateway'],
  ['le registre des images', 'the image registry'],
  ['la file des messages', 'the message queue'],
  ['le coffre des secrets', 'the secret store'],
  ['l’annuaire des agents', 'the staff directory'],
  ['le cache des sessions', 'the session cache'],
  ['l’entrepôt analytique', 'the analytics warehouse'],
  ['le moteur de facturation', 'the billing engine'],
  ['le bastion d’administration', 'the administration bastion'],
  ['la chaîne d’intégration', 'the integration pipeline'],
  ['le stockage des pièces jointes', 'the attachment store'],
  ['le portail des fournisseurs', 'the supplier portal'],
  ['le répartiteur de charge', 'the load balancer'],
  ['l’ordonnanceur des traitements de nuit', 'the scheduler of night jobs'],
  ['le service de notification', 'the notification service'],
  ['le moteur de recherche du catalogue', 'the catalogue’s search engine'],
  ['la réplique de secours', 'the standby replica'],
  ['le réseau privé virtuel des agences', 'the branches’ virtual private network'],
  ['l’outil de gestion des tickets', 'the ticketing tool'],
  ['la ferme de calcul', 'the compute farm'],
  ['le proxy sortant', 'the egress proxy'],
  ['le serveur de licences', 'the licence server'],
];

/** Actions, as the title of a finding begins. */
export const ACTIONS: readonly Pair[] = [
  ['Cloisonner', 'Isolate'],
  ['Sauvegarder', 'Back up'],
  ['Surveiller', 'Watch'],
  ['Chiffrer', 'Encrypt'],
  ['Documenter', 'Document'],
  ['Dimensionner', 'Size'],
  ['Automatiser', 'Automate'],
  ['Limiter', 'Throttle'],
  ['Étiqueter', 'Tag'],
  ['Tester', 'Exercise'],
  ['Mettre à jour', 'Upgrade'],
  ['Dédoubler', 'Duplicate'],
  ['Nettoyer', 'Clean up'],
  ['Auditer', 'Audit'],
  ['Décommissionner', 'Decommission'],
  ['Reconstruire', 'Rebuild'],
];

/** Ends of titles: with what, or against what. */
export const MEANS: readonly Pair[] = [
  ['avec des règles écrites', 'with written rules'],
  ['hors des heures ouvrées', 'outside working hours'],
  ['sans clé exportée', 'without an exported key'],
  ['par un second fournisseur', 'through a second supplier'],
  ['avant la fin du trimestre', 'before the quarter ends'],
  ['depuis le dépôt Terraform', 'from the Terraform repository'],
  ['contre la perte d’une zone', 'against the loss of a zone'],
  ['avec des quotas par équipe', 'with quotas a team'],
  ['par une procédure rejouée', 'by a rehearsed procedure'],
  ['sous une identité nominative', 'under a named identity'],
  ['avec un seuil d’alerte', 'with an alert threshold'],
  ['selon le calendrier des versions', 'along the release calendar'],
];

/** Who does things. */
export const ROLES: readonly Pair[] = [
  ['l’équipe plateforme', 'the platform team'],
  ['la responsable d’exploitation', 'the head of operations'],
  ['le prestataire réseau', 'the network contractor'],
  ['les développeurs de permanence', 'the developers on duty'],
  ['la déléguée à la protection des données', 'the data protection officer'],
  ['l’architecte de la direction', 'the corporate architect'],
  ['le support de deuxième niveau', 'second-level support'],
  ['la cellule achats', 'the purchasing unit'],
  ['le contrôleur de gestion', 'the management controller'],
  ['l’administrateur historique', 'the long-standing administrator'],
];

/** Where things happen. */
export const PLACES: readonly Pair[] = [
  ['en production', 'in production'],
  ['en recette', 'in staging'],
  ['en préproduction', 'in pre-production'],
  ['sur les postes d’astreinte', 'on the on-call workstations'],
  ['dans la région de Francfort', 'in the Frankfurt region'],
  ['sur le site de secours', 'at the recovery site'],
  ['dans l’environnement de démonstration', 'in the demonstration environment'],
  ['chez l’hébergeur', 'at the hosting company'],
];

/** What goes wrong: a whole clause. */
export const FAULTS: readonly Pair[] = [
  ['les certificats expirent sans rappel', 'certificates expire without a reminder'],
  ['un disque plein arrête les écritures', 'a full disk stops all writes'],
  ['les journaux sont effacés au bout de trois jours', 'logs are erased after three days'],
  ['deux tâches écrivent le même fichier', 'two jobs write the same file'],
  [
    'le compte de service garde les droits d’administration',
    'the service account keeps administrator rights',
  ],
  ['la bascule demande une intervention manuelle', 'failover needs a manual step'],
  ['les correctifs attendent plus de quatre mois', 'patches wait more than four months'],
  ['les sauvegardes ne sont jamais relues', 'backups are never read back'],
  [
    'une connexion abandonnée bloque la file entière',
    'one abandoned connection blocks the whole queue',
  ],
  ['les sondes interrogent une adresse retirée', 'the probes query an address long withdrawn'],
  ['la facture double sans que personne l’explique', 'the bill doubles and nobody can explain it'],
  ['le mot de passe figure dans un script partagé', 'the password stands in a shared script'],
  ['les versions diffèrent d’un nœud à l’autre', 'versions differ from one node to the next'],
  [
    'l’horloge dérive de plusieurs secondes par semaine',
    'the clock drifts by several seconds a week',
  ],
  ['les réservations ne couvrent qu’un tiers du parc', 'reservations cover a third of the fleet'],
  ['la documentation décrit l’ancien hébergeur', 'the documentation describes the former host'],
];

/** What is measured, with a figure. */
export const FIGURES: readonly Pair[] = [
  ['{n} requêtes par seconde', '{n} requests a second'],
  ['{n} Go par jour', '{n} GB a day'],
  ['{n} comptes inactifs', '{n} idle accounts'],
  ['{n} redémarrages en une semaine', '{n} restarts in a week'],
  ['{n} alertes sans suite', '{n} alerts without follow-up'],
  ['{n} minutes d’attente', '{n} minutes of waiting'],
  ['{n} tables sans index', '{n} tables without an index'],
  ['{n} machines hors support', '{n} machines out of support'],
  ['{n} règles jamais appliquées', '{n} rules never applied'],
  ['{n} euros par mois', '{n} euros a month'],
];

/** Paragraphs of what was seen. */
export const SEEN: readonly Pair[] = [
  [
    'Lors de la visite, {role} a montré que {fault} {place}.',
    'During the visit, {role} showed that {fault} {place}.',
  ],
  [
    'Nous avons relevé {figure} sur l’hôte `{host}`, contre {figure} au trimestre précédent.',
    'We counted {figure} on host `{host}`, against {figure} the quarter before.',
  ],
  [
    'Rien n’empêche que {fault} : {system} accepte encore le protocole d’origine.',
    'Nothing prevents that {fault}: {system} still accepts the protocol it began with.',
  ],
  [
    'Interrogée, {role} confirme : {fault}, et {system} en dépend directement.',
    'When asked, {role} confirmed it: {fault}, and {system} depends on it directly.',
  ],
  [
    'La révision `{hash}` du dépôt date de {n} semaines ; depuis, {system} a été modifié à la main.',
    'Revision `{hash}` of the repository is {n} weeks old; since then {system} has been changed by hand.',
  ],
  [
    'Un test mené {place} a duré {n} minutes et produit {figure}, alors que {system} devait répondre en deux secondes.',
    'A test run {place} took {n} minutes and gave {figure}, although {system} should have answered within two seconds.',
  ],
  [
    'Le tableau de bord affiche {figure}, mais l’export brut en donne davantage : l’écart vient de {file}.',
    'The dashboard shows {figure}, but the raw export gives more: the difference comes from {file}.',
  ],
  [
    'Depuis l’adresse `{address}`, {system} répond sans authentification ; {role} l’ignorait.',
    'From address `{address}`, {system} answers without authentication; {role} did not know.',
  ],
  [
    'Deux configurations coexistent {place} ; la plus ancienne, `{file}`, reste prioritaire.',
    'Two configurations live side by side {place}; the older one, `{file}`, still takes precedence.',
  ],
  [
    'Les entretiens concordent sur un point : {fault} dès que {system} dépasse {figure}.',
    'The interviews agree on one point: {fault} as soon as {system} exceeds {figure}.',
  ],
  [
    'Le contrat de service promet {n} minutes ; la mesure de mars, {place}, en donne trois fois plus.',
    'The service contract promises {n} minutes; what was measured {place} in March is three times that.',
  ],
  [
    'Nous n’avons trouvé ni propriétaire ni procédure : {role} intervient de mémoire.',
    'We found neither an owner nor a procedure: {role} works from memory.',
  ],
];

/** Sentences on what may happen, and what changes. */
export const STAKES: readonly Pair[] = [
  [
    'Si rien ne change, {fault} et {system} s’arrête pour {figure}.',
    'If nothing changes, {fault} and {system} stops for {figure}.',
  ],
  [
    'Une fois l’action menée, {role} est prévenue avant les utilisateurs.',
    'Once the action is done, {role} hears of it before the users do.',
  ],
  [
    'Le jour où {fault}, {role} devra choisir entre les données et le délai.',
    'The day {fault}, {role} will have to choose between the data and the deadline.',
  ],
  [
    'L’arrêt de {n} heures constaté en février se reproduirait {place}.',
    'The outage of {n} hours seen in February would happen again {place}.',
  ],
  [
    'Un attaquant qui tient `{host}` atteint {system} en une seule étape.',
    'An attacker who holds `{host}` reaches {system} in a single step.',
  ],
  [
    'Le budget annuel gagne en lisibilité : {figure} deviennent imputables.',
    'The yearly budget becomes readable: {figure} can be charged to somebody.',
  ],
  [
    'Les équipes cessent de contourner {system} pour livrer à temps.',
    'Teams stop working around {system} to deliver on time.',
  ],
  [
    'Un incident {place} reste confiné au lieu de gagner {system}.',
    'An incident {place} stays contained instead of reaching {system}.',
  ],
];

/** Steps of what to do. */
export const STEPS: readonly Pair[] = [
  [
    'Relever l’état de {system} et le joindre au ticket, fichier `{file}` compris.',
    'Record the state of {system} and attach it to the ticket, file `{file}` included.',
  ],
  [
    'Demander à {role} une fenêtre de {n} minutes, {place}.',
    'Ask {role} for a window of {n} minutes, {place}.',
  ],
  [
    'Appliquer la révision `{hash}`, puis comparer avec la mesure de départ.',
    'Apply revision `{hash}`, then compare with the first measurement.',
  ],
  [
    'Retirer les droits du compte `svc-{word}` et attendre {n} jours avant de le supprimer.',
    'Take the rights away from account `svc-{word}` and wait {n} days before deleting it.',
  ],
  [
    'Prévenir {role}, car {system} redémarre une fois.',
    'Warn {role}, since {system} restarts once.',
  ],
  [
    'Rejouer le scénario `{word}-{n}` {place} et noter la durée.',
    'Play scenario `{word}-{n}` again {place} and note how long it takes.',
  ],
  [
    'Régler le seuil à {figure}, puis le revoir au bout d’un mois.',
    'Set the threshold to {figure}, then review it after a month.',
  ],
  [
    'Écrire la procédure de retour arrière dans `{file}` et la faire relire par {role}.',
    'Write the way back into `{file}` and have it read by {role}.',
  ],
];

/** Words of names: of services, scenarios and accounts. */
export const NAMES =
  'amber basalt cedar dune ember fjord glacier harbor indigo juniper kestrel lagoon meadow nectar onyx prairie quartz raven saffron tundra umber valley willow yarrow zephyr'.split(
    ' ',
  );

/** Blocks of code: a language and its lines. */
export const CODES: readonly (readonly [language: string, code: string])[] = [
  [
    'yaml',
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {word}-{n}\n  namespace: {word}\nspec:\n  podSelector:\n    matchLabels: { app: {word} }\n  policyTypes: [Ingress]\n  ingress:\n    - from:\n        - ipBlock: { cidr: {address}/28 }\n      ports: [{ protocol: TCP, port: {n} }]',
  ],
  [
    'hcl',
    'resource "google_compute_instance" "{word}" {\n  name         = "{word}-{n}"\n  machine_type = "e2-standard-{n}"\n  labels       = { owner = "{word}", revision = "{hash}" }\n  boot_disk {\n    initialize_params { size = {n} }\n  }\n}',
  ],
  [
    'console',
    '$ kubectl --namespace {word} get pods --output wide\n{word}-{hash}   1/1   Running   {n}   {n}d   {address}\n{word}-{hash}   0/1   OOMKilled {n}   {n}d   {address}\n$ kubectl --namespace {word} logs {word}-{hash} | tail --lines 1\nlevel=error msg="quota exceeded" used={n} revision={hash}',
  ],
  [
    'sql',
    "select owner, count(*) as held\nfrom {word}_grants\nwhere granted_on < current_date - {n}\n  and revision <> '{hash}'\ngroup by owner\nhaving count(*) > {n}\norder by held desc;",
  ],
  [
    'bash',
    'set -euo pipefail\nfor host in {host} {host} {host}; do\n  ssh "$host" "df --output=pcent /var/lib/{word} | tail --lines 1"\ndone\ncurl --silent --max-time {n} https://{host}.invalid/healthz?trace={hash}',
  ],
  [
    'json',
    '{\n  "service": "{word}-{n}",\n  "limits": { "cpu": "{n}m", "memory": "{n}Mi" },\n  "digest": "sha256:{hash}{hash}",\n  "hosts": ["{host}", "{host}"]\n}',
  ],
];

import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Users = { address: string; password: string }[];

/** Dovecot 2.3: IMAP, local delivery (LMTP) and the password check for Postfix, over sockets in the folder. */
export function writeDovecotConfig(
  folder: string,
  options: {
    imapPort: number;
    imapStartTlsPort: number;
    users: Users;
    introspection?: string | undefined;
    filesSentItself: boolean;
    specialUse: boolean;
  },
) {
  // The mails belong to the system user `mail`: Dovecot delivers nothing as root.
  const uid = numberOf('-u', 'mail');
  const gid = numberOf('-g', 'mail');
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), uid, gid);
  const line = ({ address, password }: Users[number]) =>
    `${address}:{PLAIN}${password}:${uid}:${gid}::${join(folder, 'mail', address)}::\n`;
  writeFileSync(join(folder, 'users'), options.users.map(line).join(''));
  if (options.introspection)
    writeFileSync(join(folder, 'oauth2.conf'), askAboutTokens(options.introspection));
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/dovecot-run
state_dir = ${folder}/dovecot-state
log_path = ${folder}/dovecot.log
ssl = yes
ssl_cert = <${folder}/server.pem
ssl_key = <${folder}/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login${options.introspection ? ' xoauth2 oauthbearer' : ''}
auth_failure_delay = 0
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_location = maildir:~/Maildir
mail_fsync = never
passdb {
  driver = passwd-file
  args = ${folder}/users
}
${options.introspection ? oauth2Passwords(folder) : ''}
userdb {
  driver = passwd-file
  args = ${folder}/users
}
namespace inbox {
  inbox = yes
  separator = /
${options.specialUse ? SPECIAL_USE : ''}}
service imap-login {
  service_count = 0
  inet_listener imap {
    port = ${options.imapStartTlsPort}
  }
  inet_listener imaps {
    port = ${options.imapPort}
    ssl = yes
  }
}
service lmtp {
  unix_listener ${folder}/lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener ${folder}/sasl {
    mode = 0666
  }
}
# Without this, each wrong password makes all later sign-ins from this machine wait longer.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
protocol lmtp {
  postmaster_address = postmaster@mail.foothold.test
${options.filesSentItself ? '  recipient_delimiter = +\n  lmtp_save_to_detail_mailbox = yes' : ''}
}
`,
  );
}

const SPECIAL_USE = ['Sent', 'Drafts', 'Junk']
  .map((name) => `  mailbox ${name} {\n    auto = create\n    special_use = \\${name}\n  }\n`)
  .join('');

const oauth2Passwords = (folder: string) => `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}`;

const askAboutTokens = (address: string) => `introspection_mode = post
introspection_url = ${address}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
`;

/** Postfix 3.7: submission on one loopback port, delivery by LMTP to Dovecot, nothing to the outside. */
export function writePostfixConfig(
  folder: string,
  options: { smtpPort: number; domains: string[]; filing: string[] },
) {
  const postfix = numberOf('-u', 'postfix');
  for (const name of ['queue', 'state']) mkdirSync(join(folder, name));
  chownSync(join(folder, 'state'), postfix, -1);
  mkdirSync(join(folder, 'postfix'));
  // A second copy of each mail goes to the sender's own Sent folder, as Gmail and Outlook do.
  const filing = options.filing.map((one) => `${one} ${one.replace('@', '+Sent@')}\n`).join('');
  writeFileSync(join(folder, 'postfix', 'filing'), filing);
  writeFileSync(
    join(folder, 'postfix', 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/state
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = mail.foothold.test
mydestination =
mynetworks = 127.0.0.1/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_transport = error:no local delivery
relay_transport = error:no relaying
default_transport = error:5.4.4 mail to the outside is switched off on this test server
virtual_mailbox_domains = ${options.domains.join(', ')}
virtual_transport = lmtp:unix:${folder}/lmtp
# Unknown people are found out only at delivery, as at many real servers, so that a real notification comes back.
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/sasl
smtpd_tls_auth_only = yes
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${folder}/server.pem
smtpd_tls_key_file = ${folder}/server.key
smtpd_client_connection_rate_limit = 0
smtpd_client_message_rate_limit = 0
smtpd_error_sleep_time = 0
in_flow_delay = 0
message_size_limit = 26214400
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
smtputf8_enable = yes
${options.filing.length > 0 ? `sender_bcc_maps = texthash:${folder}/postfix/filing\nrecipient_delimiter = +` : ''}
`,
  );
  writeFileSync(join(folder, 'postfix', 'master.cf'), masterServices(options.smtpPort));
}

/** name, type, private, unprivileged, chroot (never: everything lives in the test's folder), wakeup, limit, program */
function masterServices(smtpPort: number): string {
  return `127.0.0.1:${smtpPort} inet n - n - 20 smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - 10 lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}

/** The number of a system user (-u) or of a group (-g: of the user with that name). */
function numberOf(kind: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [kind, name], { encoding: 'utf8' }));
}

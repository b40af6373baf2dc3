# Sourced: starts and stops servers of our own for tests, in a folder of their own, on ports of their own. PostgreSQL and RabbitMQ refuse to run as root: then they run
# as the users that Debian's packages made.
#   servers_prepare; postgres_start; postgres_stop; rabbit_start NODE; rabbit_stop NODE; rabbit_join NODE; rabbit_kill NODE; servers_stop
# Nodes of RabbitMQ are 1, 2 and 3; rabbit_join makes a node one of node 1's cluster.

servers_prepare() {
  # Not below a folder of the caller: it may be one that the servers' users must not enter.
  servers=$(mktemp -d "${TMPDIR:-/tmp}/hearsay-servers.XXXXXX")
  postgres_port=${POSTGRES_PORT:-55433}
  rabbit_port=${RABBIT_PORT:-25680}
  mkdir -p "$servers/postgres" "$servers/rabbit"
  chmod 755 "$servers"
  postgres_bin=$(dirname "$(find /usr/lib/postgresql -name initdb | sort -V | tail -n 1)")
  if [ "$(id -u)" = 0 ]; then chown postgres "$servers/postgres"; chown rabbitmq "$servers/rabbit"; fi
  # The nodes of one cluster share a secret.
  as rabbitmq "umask 077; echo hearsay-test > '$servers/rabbit/.erlang.cookie'"
}

as() {
  if [ "$(id -u)" = 0 ]; then su "$1" -s /bin/bash -c "cd '$servers' && $2"; else bash -c "cd '$servers' && $2"; fi
}

postgres_uri() { echo "postgres://hearsay@127.0.0.1:$postgres_port/hearsay"; }

postgres_start() {
  local data="$servers/postgres/data"
  [ -d "$data" ] || as postgres "'$postgres_bin/initdb' -D '$data' -U hearsay --auth=trust -E UTF8 --no-locale" >"$servers/postgres-init.log" 2>&1
  as postgres "'$postgres_bin/pg_ctl' -D '$data' -w -t 60 -l '$servers/postgres/log' -o '-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200' start" >/dev/null
  as postgres "'$postgres_bin/createdb' -h 127.0.0.1 -p $postgres_port -U hearsay hearsay" 2>/dev/null || true
}

postgres_stop() { as postgres "'$postgres_bin/pg_ctl' -D '$servers/postgres/data' -m ${1:-fast} -w stop" >/dev/null; }

rabbit_uri() {
  local nodes=""
  for n in "$@"; do nodes="$nodes,127.0.0.1:$((rabbit_port + n))"; done
  echo "amqp://guest:guest@${nodes#,}/"
}

rabbit() {
  local node=$1 folder="$servers/rabbit/$1"
  shift
  as rabbitmq "mkdir -p '$folder'; HOME='$servers/rabbit' RABBITMQ_NODENAME='hearsay$node@localhost' RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$((rabbit_port + node)) \
    RABBITMQ_DIST_PORT=$((rabbit_port + 100 + node)) RABBITMQ_MNESIA_BASE='$folder/data' RABBITMQ_LOG_BASE='$folder/log' RABBITMQ_ENABLED_PLUGINS_FILE='$folder/plugins' \
    RABBITMQ_CONFIG_FILE='$folder/none' RABBITMQ_PID_FILE='$folder/pid' ERL_EPMD_PORT=$((rabbit_port + 99)) /usr/lib/rabbitmq/bin/$*"
}

rabbit_start() {
  rabbit "$1" "rabbitmq-server -detached" >/dev/null 2>&1
  for _ in $(seq 1 60); do
    rabbit "$1" "rabbitmqctl --timeout 60 await_startup" >/dev/null 2>&1 && return 0
    sleep 1
  done
  echo "RabbitMQ did not start" >&2
  return 1
}

rabbit_stop() { rabbit "$1" "rabbitmqctl stop" >/dev/null 2>&1; sleep 1; }

rabbit_join() {
  rabbit "$1" "rabbitmqctl stop_app" >/dev/null 2>&1
  rabbit "$1" "rabbitmqctl join_cluster hearsay1@localhost" >/dev/null 2>&1
  rabbit "$1" "rabbitmqctl start_app" >/dev/null 2>&1
}

rabbit_kill() { kill -9 "$(cat "$servers/rabbit/$1/pid")"; }

servers_stop() {
  [ ! -d "$servers/postgres/data" ] || postgres_stop immediate 2>/dev/null || true
  for folder in "$servers"/rabbit/[0-9]; do
    [ ! -e "$folder/pid" ] || kill -9 "$(cat "$folder/pid")" 2>/dev/null || true
  done
  as rabbitmq "ERL_EPMD_PORT=$((rabbit_port + 99)) epmd -kill" >/dev/null 2>&1 || true
  rm -rf "$servers"
  return 0
}
